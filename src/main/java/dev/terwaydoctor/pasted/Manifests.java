package dev.terwaydoctor.pasted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads objects that were pasted as YAML or JSON, lists of them too. Kinds that no diagnosis reads are passed over. */
final class Manifests {

    private static final int OBJECTS_AT_MOST = 500;
    private static final ObjectMapper YAML = new YAMLMapper();

    private Manifests() {}

    static boolean beginsAt(String line) {
        String start = line.strip();
        return start.startsWith("apiVersion:")
                || (line.equals(start) && start.startsWith("kind: ") && Character.isUpperCase(start.charAt(6)))
                || start.startsWith("{\"apiVersion\"")
                || start.equals("{");
    }

    /** The objects of one document; none when it is no YAML. */
    static List<KubeObject> read(String document) {
        try {
            JsonNode root = YAML.readTree(document);
            List<KubeObject> objects = new ArrayList<>();
            if (root != null && root.path("items").isArray()) {
                root.path("items").forEach(item -> object(item).ifPresent(objects::add));
            } else if (root != null) {
                object(root).ifPresent(objects::add);
            }
            return objects.stream().limit(OBJECTS_AT_MOST).toList();
        } catch (JsonProcessingException | StackOverflowError broken) {
            return List.of();
        }
    }

    private static Optional<KubeObject> object(JsonNode node) {
        Optional<Kind> kind =
                Kinds.of(node.path("apiVersion").asText(), node.path("kind").asText());
        boolean named = !node.path("metadata").path("name").asText().isEmpty();
        return named
                ? kind.map(each -> new KubeObject(each, Value.of(YAML.convertValue(node, Map.class))))
                : Optional.empty();
    }
}
