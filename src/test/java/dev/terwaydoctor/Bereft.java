package dev.terwaydoctor;

import static dev.terwaydoctor.FrozenCase.text;

import dev.terwaydoctor.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An incident without the events, log lines, messages in a status and objects of configuration that a finding rests on. What the target itself is, and
 * what is proven by something's absence, cannot be taken away.
 */
final class Bereft {

    private static final Set<String> FRAME = Set.of("network.pending", "pod.stage", "terway.version");
    private static final Set<String> REMOVABLE = Set.of("ConfigMap", "NetworkPolicy");
    private static final int COMPARED = 60;
    private static final int QUOTED = 30;
    private static final int WHOLE_LOG_FROM = 3;

    private Bereft() {}

    /** @param round how often it was tried: when lines that look alike do not suffice, the whole log goes */
    static FrozenCase of(FrozenCase incident, Report.Finding finding, int round) {
        FrozenCase left = incident;
        for (Report.Proof proof : finding.evidence()) {
            left = proof.role() == Report.Role.REFUTES ? left : without(left, proof, round);
        }
        return left;
    }

    /** Whether this alone can decide: it is more than that the Pod waits, or which version runs. */
    static boolean standsAlone(Report.Proof proof) {
        return !FRAME.contains(proof.reason());
    }

    private static FrozenCase without(FrozenCase incident, Report.Proof proof, int round) {
        return switch (proof.source()) {
            case EVENT ->
                incident.withObjects(incident.objects().stream()
                        .filter(object -> !(FrozenCase.isEvent(object) && isShownBy(object, proof)))
                        .toList());
            case LOG -> incident.withLogs(withoutLines(incident.logs(), proof, round));
            case CONFIG, RESOURCE ->
                REMOVABLE.contains(proof.subject().split(" ", 2)[0])
                        ? incident.withObjects(incident.objects().stream()
                                .filter(object -> !isSubject(object, proof))
                                .toList())
                        : incident;
            case STATUS, CONDITION ->
                incident.withObjects(incident.objects().stream()
                        .map(object -> isSubject(object, proof) ? silent(object, head(proof.text())) : object)
                        .toList());
        };
    }

    private static boolean isShownBy(Map<String, Object> event, Report.Proof proof) {
        boolean about = proof.subject().endsWith(text(event, "involvedObject", "name"));
        String message = text(event, "message") + text(event, "note");
        return about
                && (text(event, "reason").equals(proof.reason())
                        || shape(message).startsWith(head(proof.text())));
    }

    private static boolean isSubject(Map<String, Object> object, Report.Proof proof) {
        return proof.subject()
                .equals(text(object, "kind") + " " + text(object, "metadata", "namespace") + "/"
                        + text(object, "metadata", "name"));
    }

    /** The object with every message of its status emptied that the proof quotes. */
    private static Map<String, Object> silent(Map<String, Object> object, String head) {
        Map<String, Object> copy = new LinkedHashMap<>(object);
        copy.computeIfPresent("status", (key, status) -> emptied(status, head));
        return copy;
    }

    private static Object emptied(Object value, String head) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> emptied(item, head)).toList();
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        FrozenCase.map(value)
                .forEach((key, inner) ->
                        copy.put(key, key.equals("message") && quotes(head, inner) ? "" : emptied(inner, head)));
        return copy;
    }

    private static boolean quotes(String head, Object message) {
        String shape = shape(String.valueOf(message));
        return !shape.isEmpty()
                && (shape.contains(head) || head.contains(shape.substring(0, Math.min(QUOTED, shape.length()))));
    }

    private static Map<String, String> withoutLines(Map<String, String> logs, Report.Proof proof, int round) {
        Map<String, String> left = new LinkedHashMap<>();
        String head = head(proof.text());
        String pod = proof.subject().substring(proof.subject().indexOf(' ') + 1);
        logs.forEach((path, text) -> left.put(
                path,
                path.startsWith(pod + "/") && round >= WHOLE_LOG_FROM
                        ? ""
                        : path.startsWith(pod + "/")
                                ? text.lines()
                                        .filter(line -> !shape(line).contains(head))
                                        .collect(Collectors.joining("\n"))
                                : text));
        return left;
    }

    private static String head(String text) {
        String shape = shape(text.lines().findFirst().orElse("").replace("…", ""));
        return shape.substring(0, Math.min(COMPARED, shape.length()));
    }

    /** Numbers and identifiers differ from one occurrence to the next. */
    private static String shape(String text) {
        return text.replaceAll("[0-9a-fA-F]*[0-9][0-9a-fA-F]*", "#").replaceAll("[#.:TZ-]+", "#");
    }
}
