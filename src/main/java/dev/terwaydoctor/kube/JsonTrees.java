package dev.terwaydoctor.kube;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into plain maps, lists and scalars, without binding: nothing that an object holds can be of a wrong type here. */
final class JsonTrees {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTrees() {}

    /**
     * One page of a list.
     *
     * @param unreadable how many items were left out because they are no objects with a name
     * @param next the token of the next page, empty on the last
     */
    record Page(List<Value> items, int unreadable, String next) {}

    /** The one value of this text; throws when it is cut short or followed by more. */
    static Value read(ByteBuffer body) throws IOException {
        try (JsonParser parser = JSON.createParser(body.array(), body.arrayOffset(), body.remaining())) {
            parser.nextToken();
            Value value = Value.of(tree(parser));
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    /** A list's items, each on its own; throws when the text is no list. */
    static Page page(ByteBuffer body) throws IOException {
        Value list = read(body);
        if (!list.get("items").exists() && !list.get("kind").orEmpty().endsWith("List")) {
            throw new IOException("JSON that is no list");
        }
        List<Value> all = list.get("items").items();
        List<Value> items = all.stream().filter(JsonTrees::isNamed).toList();
        return new Page(
                items, all.size() - items.size(), list.at("metadata.continue").orEmpty());
    }

    private static boolean isNamed(Value item) {
        return !item.at("metadata.name").orEmpty().isEmpty();
    }

    private static @Nullable Object tree(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "nothing");
        }
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static Map<String, Object> map(JsonParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Object value = tree(parser);
            if (value != null) {
                map.put(key, value);
            }
        }
        return map;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = tree(parser);
            list.add(value == null ? Map.of() : value);
        }
        return list;
    }
}
