package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a monitoring system posted: what fires, and where.
 *
 * @param name the rule's name, or the title where it has none
 * @param subjects what it is about, the most exact first: Pods, workloads, claims, Services; nodes only where there is nothing else
 * @param nodes every node it names
 */
public record Alert(
        Origin origin,
        State state,
        String name,
        @Nullable String cluster,
        @Nullable String namespace,
        List<NameHint> subjects,
        List<String> nodes,
        @Nullable String container) {

    private static final Pattern HASH = Pattern.compile("(?:-[a-z0-9]{6,10})?-[a-z0-9]{5}$|-\\d+$");

    /** Who posted it. */
    public enum Origin {
        ALERTMANAGER,
        GRAFANA,
        PAGERDUTY,
        ARMS,
        ROBUSTA,
        DATADOG,
        OTHER
    }

    /** Whether it begins or ends. */
    public enum State {
        FIRING,
        RESOLVED
    }

    public Alert {
        subjects = List.copyOf(subjects);
        nodes = List.copyOf(nodes);
    }

    public Optional<NameHint> subject() {
        return subjects.stream().findFirst();
    }

    /** The same for alerts about the same trouble of the same workload, whichever Pod of it fires. */
    public String fingerprint() {
        String about = subject().map(NameHint::text).map(Alert::workload).orElse("");
        return Stream.of(name, cluster, namespace, about)
                .map(part -> part == null ? "" : part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    private static String workload(String name) {
        return HASH.matcher(name).replaceFirst("");
    }

    /** A question about its subject in words that cannot be misread; empty when it names nothing to look at. */
    public Optional<String> question() {
        return subject().map(name -> {
            String kind = name.kind() == null ? "" : name.kind().apiName() + " ";
            String where = name.namespace() == null ? "" : " in namespace \"" + name.namespace() + "\"";
            return "why is " + kind + "\"" + name.text() + "\"" + where + " failing";
        });
    }
}
