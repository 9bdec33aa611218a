package dev.terwaydoctor.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a YAML text into nodes with line numbers. Broken YAML becomes one mistake that says where. */
final class YamlTree {

    private final JsonParser parser;

    private YamlTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Empty when the text holds nothing, or nothing that can be read. */
    static Optional<YamlNode> read(String text, Mistakes mistakes) {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            YamlNode root = new YamlTree(parser).node();
            if (parser.nextToken() != null) {
                mistakes.add(lineOf(parser), "", "a second YAML document begins here: keep one");
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            mistakes.add(lineOf(broken), "", "this is no valid YAML: " + firstLine(broken.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private YamlNode node() throws IOException {
        int line = lineOf(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new YamlNode.Fields(line, fields());
        }
        if (token == JsonToken.START_ARRAY) {
            return new YamlNode.Items(line, items());
        }
        return token == JsonToken.VALUE_NULL
                ? new YamlNode.Nothing(line)
                : new YamlNode.Scalar(line, parser.getText().strip());
    }

    private List<YamlNode.Field> fields() throws IOException {
        List<YamlNode.Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int line = lineOf(parser);
            String key = parser.currentName();
            parser.nextToken();
            fields.add(new YamlNode.Field(line, key, node()));
        }
        return fields;
    }

    private List<YamlNode> items() throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return items;
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int lineOf(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return location == null ? 1 : location.getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be read");
    }
}
