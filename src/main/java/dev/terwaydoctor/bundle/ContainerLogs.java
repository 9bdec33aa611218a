package dev.terwaydoctor.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the log files of a bundle. A file is given out only if it really lies under {@code logs/}: neither a name with
 * dots in it nor a symbolic link in somebody's bundle leads elsewhere on this machine.
 */
public final class ContainerLogs {

    static final String FOLDER = "logs";

    private final Path root;

    ContainerLogs(Path bundle) {
        this.root = bundle.resolve(FOLDER);
    }

    /** The file with that container's log, current or from before its last restart. */
    public Optional<Path> find(String namespace, String pod, String container, boolean previous) {
        return place(namespace, pod, container, previous)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isInside(file));
    }

    /** Where that log is or would be; empty for names that cannot be file names. */
    Optional<Path> place(String namespace, String pod, String container, boolean previous) {
        if (!isName(namespace) || !isName(pod) || !isName(container)) {
            return Optional.empty();
        }
        String file = container + (previous ? ".previous.log" : ".log");
        return Optional.of(root.resolve(namespace).resolve(pod).resolve(file));
    }

    /** Whether the text can be one folder or file name below another: all Kubernetes names can. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && !text.startsWith(".")
                && text.chars().allMatch(c -> c == '-' || c == '.' || c == '_' || Character.isLetterOrDigit(c));
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
