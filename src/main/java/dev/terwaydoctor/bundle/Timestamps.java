package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * The times in Kubernetes objects. The newest one stands for "now" in a bundle that does not say; expiry times are
 * left out of that, since they lie in the future on purpose.
 */
final class Timestamps {

    private static final int SHORTEST = "2026-01-01T00:00:00Z".length();

    private Timestamps() {}

    static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static Optional<Instant> newest(Iterable<? extends JsonNode> objects) {
        Instant newest = Instant.MIN;
        for (JsonNode object : objects) {
            newest = later(newest, newestIn(object));
        }
        return newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(newest);
    }

    private static Instant newestIn(JsonNode node) {
        Instant newest = Instant.MIN;
        for (var field : node.properties()) {
            if (isPast(field.getKey()) && field.getValue().isTextual()) {
                newest = later(newest, timeOrMin(field.getValue().textValue()));
            }
        }
        for (JsonNode child : node) {
            newest = later(newest, newestIn(child));
        }
        return newest;
    }

    private static boolean isPast(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        boolean time = name.endsWith("time") || name.endsWith("timestamp") || name.endsWith("at");
        return time && !name.contains("expir") && !name.contains("after");
    }

    private static Instant timeOrMin(String text) {
        if (text.length() < SHORTEST || text.charAt(10) != 'T') {
            return Instant.MIN;
        }
        try {
            return parse(text);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
