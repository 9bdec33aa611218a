package dev.terwaydoctor.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The place of one file inside a bundle, taken from an archive entry's name. An archive may wrap the bundle in folders;
 * that prefix is kept apart and never written to disk.
 */
record BundlePath(String prefix, List<String> names) {

    private static final Set<String> FILES = Set.of(CaseFile.NAME, ClusterFile.NAME, RecordedReads.NAME);
    private static final int LOG_DEPTH = 4;

    /** Empty for a name that no file of a bundle has. */
    static Optional<BundlePath> of(String entryName) {
        List<String> parts = List.of(entryName.split("/", -1));
        int depth = depth(parts);
        List<String> names = parts.subList(parts.size() - depth, parts.size());
        if (depth == 0 || !names.stream().allMatch(ContainerLogs::isName)) {
            return Optional.empty();
        }
        List<String> above = parts.subList(0, parts.size() - depth).stream()
                .filter(part -> !part.equals("."))
                .toList();
        return above.contains("..") ? Optional.empty() : Optional.of(new BundlePath(String.join("/", above), names));
    }

    Path under(Path folder) {
        return names.stream().reduce(folder, Path::resolve, Path::resolve);
    }

    private static int depth(List<String> parts) {
        int size = parts.size();
        if (FILES.contains(parts.get(size - 1))) {
            return 1;
        }
        boolean log = size >= LOG_DEPTH
                && parts.get(size - LOG_DEPTH).equals(ContainerLogs.FOLDER)
                && parts.get(size - 1).endsWith(".log");
        return log ? LOG_DEPTH : 0;
    }
}
