package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The columns of Events. Old and new ones keep their times and counts in different fields. */
final class EventCells {

    static final Map<String, Cells.Function> FUNCTIONS = Map.of(
            "event-last-seen", EventCells::lastSeen,
            "event-first-seen", EventCells::firstSeen,
            "event-object", (event, now) -> object(event),
            "event-subobject", (event, now) -> Cells.text(event.at("/involvedObject/fieldPath"), ""),
            "event-source", (event, now) -> source(event),
            "event-message", (event, now) -> event.path("message").asText().strip(),
            "event-count", (event, now) -> count(event));

    private static final String UNKNOWN = "<unknown>";

    private EventCells() {}

    private static String lastSeen(JsonNode event, Instant now) {
        JsonNode series = event.at("/series/lastObservedTime");
        if (series.isTextual()) {
            return Cells.age(series, now, UNKNOWN);
        }
        JsonNode last = event.path("lastTimestamp");
        return last.isTextual() ? Cells.age(last, now, UNKNOWN) : firstSeen(event, now);
    }

    private static String firstSeen(JsonNode event, Instant now) {
        JsonNode first = event.path("firstTimestamp");
        return Cells.age(first.isTextual() ? first : event.path("eventTime"), now, UNKNOWN);
    }

    private static String object(JsonNode event) {
        JsonNode about = event.path("involvedObject");
        return about.path("kind").asText().toLowerCase(Locale.ROOT) + "/"
                + about.path("name").asText();
    }

    private static String source(JsonNode event) {
        String component = Cells.text(event.at("/source/component"), "");
        String host = Cells.text(event.at("/source/host"), "");
        if (component.isEmpty()) {
            component = event.path("reportingComponent").asText();
            host = event.path("reportingInstance").asText();
        }
        return host.isEmpty() ? component : component + ", " + host;
    }

    private static String count(JsonNode event) {
        JsonNode series = event.at("/series/count");
        return series.isNumber() ? series.asText() : Cells.text(event.path("count"), "1");
    }
}
