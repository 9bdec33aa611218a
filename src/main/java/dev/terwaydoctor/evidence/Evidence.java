package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was observed. Events and log lines are evidence named {@link #EVENT} and {@link #LOG}; all else is a named fact. Immutable.
 *
 * @param name what kind of observation this is; facts have the names their observers declare
 * @param fields its parameters, for conditions and for the wording of an answer; values are redacted
 * @param text the words of the cluster that show it, or of ours where an object shows it without words
 * @param first when it was first so, null when not known
 * @param last when it was last so, null when it is so now
 * @param command the kubectl command that repeats the read
 */
public record Evidence(
        String name,
        Relation relation,
        ObjectRef subject,
        Map<String, String> fields,
        Report.Source source,
        Text text,
        @Nullable Instant first,
        @Nullable Instant last,
        int count,
        String command) {

    public static final String EVENT = "event";
    public static final String LOG = "log";

    public Evidence {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The newest moment at which it held; empty when it holds now. */
    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(last);
    }

    public Optional<Instant> firstSeen() {
        return Optional.ofNullable(first);
    }
}
