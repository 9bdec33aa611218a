package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;

/** One Event as the two API groups spell it; the API server keeps a single copy and serves both, and so do we. */
final class EventShape {

    private static final String CORE = "v1";
    private static final String NEWER = "events.k8s.io/v1";

    /** Core field to the one of events.k8s.io; what is not listed is called the same. */
    private static final Map<String, String> NAMES = Map.of(
            "involvedObject", "regarding",
            "message", "note",
            "reportingComponent", "reportingController",
            "source", "deprecatedSource",
            "firstTimestamp", "deprecatedFirstTimestamp",
            "lastTimestamp", "deprecatedLastTimestamp",
            "count", "deprecatedCount");

    private static final Map<String, String> BACK = inverse(NAMES);

    private EventShape() {}

    static ObjectNode toNewer(ObjectNode event) {
        return renamed(event, NAMES, NEWER);
    }

    static ObjectNode toCore(ObjectNode event) {
        return renamed(event, BACK, CORE);
    }

    private static ObjectNode renamed(ObjectNode event, Map<String, String> names, String apiVersion) {
        ObjectNode shaped = event.objectNode();
        event.properties()
                .forEach(field -> shaped.set(names.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
        return shaped.put("apiVersion", apiVersion);
    }

    private static Map<String, String> inverse(Map<String, String> names) {
        return names.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
