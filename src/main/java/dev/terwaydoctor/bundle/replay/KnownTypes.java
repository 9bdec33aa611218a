package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads {@code resource-types.yaml}, the table of the types that every replayed cluster has. As a tree: binding it to
 * classes would cost more, on the way to the first answer, than all the rest of the server.
 */
final class KnownTypes {

    private static final String FILE = "/replay/resource-types.yaml";

    private KnownTypes() {}

    static List<ResourceType> load() {
        List<ResourceType> types = new ArrayList<>();
        for (JsonNode version : table()) {
            version.path("types").forEach(row -> types.add(type(version, row)));
        }
        return types;
    }

    private static JsonNode table() {
        try (InputStream in = Objects.requireNonNull(KnownTypes.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ResourceType type(JsonNode version, JsonNode row) {
        String apiVersion = version.path("apiVersion").asText();
        int slash = apiVersion.indexOf('/');
        return new ResourceType(
                slash < 0 ? "" : apiVersion.substring(0, slash),
                apiVersion.substring(slash + 1),
                row.path("kind").asText(),
                row.path("plural").asText(),
                texts(row.path("short")),
                row.path("namespaced").asBoolean(),
                texts(row.path("categories")),
                texts(row.path("subresources")),
                texts(row.path("fields")),
                version.path("custom").asBoolean());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
