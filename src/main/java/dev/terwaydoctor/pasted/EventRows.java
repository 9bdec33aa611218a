package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns rows of event tables into events: those of a description, which are about its object, and those of {@code kubectl get events}. */
final class EventRows {

    private static final String OFTEN = "(?: +\\(x(\\d+) over " + Ages.AGE + "\\))?";
    private static final Pattern DESCRIBED = Pattern.compile("^\\s*(Normal|Warning)\\s+([A-Za-z][\\w.]*)\\s+" + Ages.AGE
            + OFTEN + "\\s+([a-z][\\w.-]*(?:, ?[\\w.-]+)?)\\s+(\\S.*)$");
    private static final Pattern LISTED = Pattern.compile(
            "^\\s*(?:([a-z0-9][-a-z0-9]*)\\s+)?" + Ages.AGE + OFTEN
                    + "\\s+(Normal|Warning)\\s+([A-Za-z][\\w.]*)\\s+([A-Za-z]+)(?:\\.[a-z.]+)?/([a-z0-9][-a-z0-9.]*)\\s+(\\S.*)$");
    /** Without the age column, as people copy them. */
    private static final Pattern SHORT = Pattern.compile(
            "^\\s*(Normal|Warning)\\s+([A-Z][A-Za-z]{4,})\\s+(?:([a-z]+)/([a-z0-9][-a-z0-9.]*)\\s+)?(\\S.*)$");

    private final Instant now;
    private int number;

    EventRows(Instant now) {
        this.now = now;
    }

    /** The event of a description's row; empty when the line is none. */
    Optional<KubeObject> described(String line, ObjectRef about) {
        Matcher row = DESCRIBED.matcher(line);
        if (row.matches()) {
            Row told = new Row(row.group(1), row.group(2), row.group(7), row.group(6));
            return Optional.of(event(about, told, row.group(3), row.group(4), row.group(5)));
        }
        Matcher brief = SHORT.matcher(line);
        return brief.matches() && brief.group(3) == null
                ? Optional.of(
                        event(about, new Row(brief.group(1), brief.group(2), brief.group(5), ""), null, null, null))
                : Optional.empty();
    }

    Optional<KubeObject> listed(String line, String usualNamespace) {
        Matcher row = LISTED.matcher(line);
        if (row.matches()) {
            Row told = new Row(row.group(5), row.group(6), row.group(9), "");
            return about(row.group(7), row.group(1) == null ? usualNamespace : row.group(1), row.group(8))
                    .map(about -> event(about, told, row.group(2), row.group(3), row.group(4)));
        }
        Matcher brief = SHORT.matcher(line);
        return brief.matches() && brief.group(3) != null
                ? about(brief.group(3), usualNamespace, brief.group(4))
                        .map(about -> event(
                                about, new Row(brief.group(1), brief.group(2), brief.group(5), ""), null, null, null))
                : Optional.empty();
    }

    private record Row(String type, String reason, String message, String from) {}

    private static Optional<ObjectRef> about(String kindName, String namespace, String name) {
        return Kinds.all().stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(kindName.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(kind -> new ObjectRef(kind, kind.namespaced() ? namespace : "", name));
    }

    private KubeObject event(
            ObjectRef about, Row row, @Nullable String age, @Nullable String count, @Nullable String over) {
        Instant last = Ages.ago(age, now).orElse(now);
        Instant first = Ages.ago(over, now).orElse(last);
        Kind kind = about.kind();
        Tree tree = new Tree()
                .put("metadata.name", about.name() + ".pasted." + number++)
                .put("metadata.namespace", about.namespace().isEmpty() ? "default" : about.namespace())
                .put("involvedObject.kind", kind.name())
                .put("involvedObject.apiVersion", kind.apiVersion())
                .put("involvedObject.name", about.name())
                .put("involvedObject.namespace", about.namespace())
                .put("type", row.type())
                .put("reason", row.reason())
                .put("message", row.message())
                .put("source.component", row.from())
                .put("count", count == null ? "1" : count)
                .put("firstTimestamp", first.toString())
                .put("lastTimestamp", last.toString());
        return new KubeObject(Kinds.EVENT, Value.of(tree.map()));
    }
}
