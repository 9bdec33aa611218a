package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import java.time.Instant;
import java.util.Optional;

/** Turns rows of {@code kubectl get pods} into Pods, as far as a row tells. */
final class PodRows {

    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:([a-z0-9][-a-z0-9]*)\\s+)?([a-z0-9][-a-z0-9.]*)\\s+(\\d+)/(\\d+)\\s+([A-Z][A-Za-z:0-9/]*)\\s+(\\d+)(?:\\s+\\([^)]*\\))?\\s+"
                    + Ages.AGE + "(?:\\s+(\\S+)\\s+(\\S+).*)?\\s*$");

    private final Instant now;

    PodRows(Instant now) {
        this.now = now;
    }

    Optional<KubeObject> read(String line, String usualNamespace) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return Optional.empty();
        }
        boolean ready = row.group(3).equals(row.group(4));
        String node =
                row.group(9) == null ? SketchedPod.UNKNOWN_NODE : row.group(9).equals("<none>") ? "" : row.group(9);
        SketchedPod pod = new SketchedPod(row.group(1) == null ? usualNamespace : row.group(1), row.group(2))
                .on(node)
                .restarted(row.group(6))
                .showing(row.group(5), ready, now);
        Ages.ago(row.group(7), now).ifPresent(pod::created);
        return Optional.of(pod.object());
    }
}
