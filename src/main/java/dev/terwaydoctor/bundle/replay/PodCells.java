package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;

/** The columns of Pods. The status is the short word that people know from kubectl, which no field of a Pod holds. */
final class PodCells {

    static final Map<String, Cells.Function> FUNCTIONS = Map.of(
            "pod-ready", (pod, now) -> ready(pod),
            "pod-status", (pod, now) -> status(pod),
            "pod-restarts", PodCells::restarts,
            "pod-readiness-gates", (pod, now) -> readinessGates(pod));

    private PodCells() {}

    private static String ready(JsonNode pod) {
        int ready = 0;
        for (JsonNode container : pod.at("/status/containerStatuses")) {
            ready += container.path("ready").asBoolean() && isRunning(container) ? 1 : 0;
        }
        return ready + "/" + pod.at("/spec/containers").size();
    }

    private static String restarts(JsonNode pod, Instant now) {
        long restarts = 0;
        String last = "";
        for (String field : new String[] {"initContainerStatuses", "containerStatuses"}) {
            for (JsonNode container : pod.path("status").path(field)) {
                restarts += container.path("restartCount").asLong();
                String finished =
                        container.at("/lastState/terminated/finishedAt").asText();
                last = finished.compareTo(last) > 0 ? finished : last;
            }
        }
        if (restarts == 0 || last.isEmpty()) {
            return String.valueOf(restarts);
        }
        return restarts + " (" + Cells.age(TextNode.valueOf(last), now, "?") + " ago)";
    }

    private static String status(JsonNode pod) {
        String status = pod.at("/status/reason").asText();
        if (status.isEmpty()) {
            status = pod.at("/status/phase").asText("Unknown");
        }
        if (isGated(pod)) {
            status = "SchedulingGated";
        }
        String init = initStatus(pod);
        String reason = init.isEmpty() ? containersStatus(pod, status) : init;
        if (!pod.at("/metadata/deletionTimestamp").isTextual()) {
            return reason;
        }
        return pod.at("/status/reason").asText().equals("NodeLost") ? "Unknown" : "Terminating";
    }

    private static boolean isGated(JsonNode pod) {
        for (JsonNode condition : pod.at("/status/conditions")) {
            if (condition.path("type").asText().equals("PodScheduled")
                    && condition.path("reason").asText().equals("SchedulingGated")) {
                return true;
            }
        }
        return false;
    }

    /** What the first init container that is not done is at, or the empty text. */
    private static String initStatus(JsonNode pod) {
        JsonNode statuses = pod.at("/status/initContainerStatuses");
        JsonNode specs = pod.at("/spec/initContainers");
        for (int i = 0; i < statuses.size(); i++) {
            if (!isPast(statuses.get(i), specs.path(i))) {
                return "Init:" + initState(statuses.get(i).path("state"), i + "/" + specs.size());
            }
        }
        return "";
    }

    private static boolean isPast(JsonNode status, JsonNode spec) {
        JsonNode terminated = status.at("/state/terminated");
        boolean done = terminated.isObject() && terminated.path("exitCode").asInt() == 0;
        boolean sidecar = spec.path("restartPolicy").asText().equals("Always");
        return done || (sidecar && status.path("started").asBoolean());
    }

    private static String initState(JsonNode state, String progress) {
        if (state.path("terminated").isObject()) {
            return terminatedReason(state.path("terminated"));
        }
        String waiting = state.path("waiting").path("reason").asText();
        return waiting.isEmpty() || waiting.equals("PodInitializing") ? progress : waiting;
    }

    private static String containersStatus(JsonNode pod, String otherwise) {
        JsonNode statuses = pod.at("/status/containerStatuses");
        String reason = otherwise;
        boolean running = false;
        for (int i = statuses.size() - 1; i >= 0; i--) {
            JsonNode state = statuses.get(i).path("state");
            String waiting = state.path("waiting").path("reason").asText();
            if (!waiting.isEmpty()) {
                reason = waiting;
            } else if (state.path("terminated").isObject()) {
                reason = terminatedReason(state.path("terminated"));
            } else {
                running |= statuses.get(i).path("ready").asBoolean() && isRunning(statuses.get(i));
            }
        }
        return reason.equals("Completed") && running ? "Running" : reason;
    }

    private static String terminatedReason(JsonNode terminated) {
        String reason = terminated.path("reason").asText();
        if (!reason.isEmpty()) {
            return reason;
        }
        int signal = terminated.path("signal").asInt();
        return signal != 0
                ? "Signal:" + signal
                : "ExitCode:" + terminated.path("exitCode").asInt();
    }

    private static boolean isRunning(JsonNode container) {
        return container.path("state").path("running").isObject();
    }

    private static String readinessGates(JsonNode pod) {
        JsonNode gates = pod.at("/spec/readinessGates");
        if (gates.isEmpty()) {
            return Cells.NONE;
        }
        int passed = 0;
        for (JsonNode gate : gates) {
            for (JsonNode condition : pod.at("/status/conditions")) {
                boolean same = condition.path("type").equals(gate.path("conditionType"));
                passed += same && condition.path("status").asText().equals("True") ? 1 : 0;
            }
        }
        return passed + "/" + gates.size();
    }
}
