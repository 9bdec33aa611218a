package dev.terwaydoctor.cluster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A null-safe, immutable view of one place in an object's tree. A place that is missing, or that holds another type than asked for,
 * reads as empty: a half-broken object never fails its reader. Build the tree from maps, lists, strings, numbers and booleans only.
 */
public final class Value {

    public static final Value MISSING = new Value(null);

    private final @Nullable Object raw;

    private Value(@Nullable Object raw) {
        this.raw = raw;
    }

    public static Value of(@Nullable Object raw) {
        return raw == null ? MISSING : new Value(raw);
    }

    /** The child under this very key, dots included: labels and annotations have dots in theirs. */
    public Value get(String key) {
        return raw instanceof Map<?, ?> map ? of(map.get(key)) : MISSING;
    }

    /** The descendant along a dotted path of plain keys, such as {@code status.phase}. */
    public Value at(String dottedPath) {
        Value here = this;
        for (String key : dottedPath.split("\\.", -1)) {
            here = here.get(key);
        }
        return here;
    }

    public boolean exists() {
        return raw != null;
    }

    /** Scalars as text; empty for maps, lists and missing places. */
    public Optional<String> text() {
        return raw == null || raw instanceof Map || raw instanceof List
                ? Optional.empty()
                : Optional.of(raw.toString());
    }

    public String text(String fallback) {
        return text().orElse(fallback);
    }

    public String orEmpty() {
        return text("");
    }

    public boolean is(String expected) {
        return text().filter(expected::equals).isPresent();
    }

    public boolean isTrue() {
        return is("true");
    }

    public long number(long fallback) {
        try {
            return text().map(Long::parseLong).orElse(fallback);
        } catch (NumberFormatException notANumber) {
            return fallback;
        }
    }

    /** An RFC 3339 time, with or without a fraction; empty when the text is none. */
    public Optional<Instant> time() {
        try {
            return text().filter(text -> text.length() >= 20)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    public List<Value> items() {
        if (!(raw instanceof List<?> list)) {
            return List.of();
        }
        List<Value> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add(of(item)));
        return Collections.unmodifiableList(items);
    }

    public Stream<Value> stream() {
        return items().stream();
    }

    /** The children of a map in the order they were read. */
    public Map<String, Value> entries() {
        if (!(raw instanceof Map<?, ?> map)) {
            return Map.of();
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), of(value)));
        return Collections.unmodifiableMap(entries);
    }

    /** Scalar children of a map, as text: the shape of labels, annotations, selectors and quantities. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().forEach((key, value) -> value.text().ifPresent(text -> texts.put(key, text)));
        return Collections.unmodifiableMap(texts);
    }

    /** The tree itself, for writers; treat it as read-only. */
    public @Nullable Object raw() {
        return raw;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value value && Objects.equals(raw, value.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(raw);
    }

    @Override
    public String toString() {
        return String.valueOf(raw);
    }
}
