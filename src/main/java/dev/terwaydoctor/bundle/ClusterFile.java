package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of {@code cluster.yaml}. Lists are unrolled; Secrets are dropped on sight and never reach anything that
 * could show them.
 */
final class ClusterFile {

    static final String NAME = "cluster.yaml";

    private final List<String> defects;
    private final List<ObjectNode> objects = new ArrayList<>();

    private ClusterFile(List<String> defects) {
        this.defects = defects;
    }

    /** The objects in the file's order, none if there is no file; what was skipped is added to the defects. */
    static List<ObjectNode> in(Path folder, List<String> defects) {
        Path file = folder.resolve(NAME);
        ClusterFile reading = new ClusterFile(defects);
        if (Files.isRegularFile(file)) {
            YamlDocuments.read(file, reading::add, defects);
        } else {
            defects.add("there is no " + NAME + " in it");
        }
        return List.copyOf(reading.objects);
    }

    private void add(JsonNode tree, String where) {
        String kind = tree.path("kind").asText();
        if (kind.endsWith("List") && tree.path("items").isArray()) {
            tree.path("items").forEach(item -> add(item, where));
        } else if (kind.equals("Secret")) {
            defects.add(where + " is a Secret and was left out");
        } else if (tree instanceof ObjectNode object && isIdentified(object)) {
            objects.add(object);
        } else {
            defects.add(where + " has no apiVersion, kind or metadata.name and was skipped");
        }
    }

    private static boolean isIdentified(ObjectNode object) {
        return object.path("apiVersion").isTextual()
                && object.path("kind").isTextual()
                && object.path("metadata").path("name").isTextual();
    }
}
