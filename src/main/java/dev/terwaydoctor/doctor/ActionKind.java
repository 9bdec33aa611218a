package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the buttons of an answer can do, and the arguments that suffice to do it. Whatever else comes back from a surface is no button of ours. */
public enum ActionKind {
    LOG,
    NODE,
    POD,
    EVENTS,
    TIMELINE,
    COMPARE,
    RECHECK,
    /** Begins, and {@link #UNWATCH} ends, a watch: the surface keeps it, with {@link Doctor#glance}. */
    WATCH,
    UNWATCH,
    /** Writes everything down for somebody else: the surface's to do. */
    HANDOVER;

    /** The {@code id} of a report's action. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> arguments() {
        return switch (this) {
            case LOG -> List.of("namespace", "pod", "container", "previous");
            case NODE -> List.of("name");
            case POD -> List.of("namespace", "name");
            case EVENTS, TIMELINE, COMPARE, RECHECK, WATCH, HANDOVER -> List.of("kind", "namespace", "name");
            case UNWATCH -> List.of();
        };
    }

    public static Optional<ActionKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    Report.Action action(String label, Map<String, String> args) {
        return new Report.Action(id(), label, args);
    }

    /** One that is about the target as a whole. */
    Report.Action about(Report.Target target, String label) {
        return action(label, Map.of("kind", target.kind(), "namespace", target.namespace(), "name", target.name()));
    }
}
