package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An answer comes from Terway's objects whatever they lack or hold: every field of those that make an incident is broken once, in turn by every harm. */
class TerwayBrokenObjectsTest {

    private static final int DEPTH = 4;

    private static final List<BiConsumer<ObjectNode, String>> HARMS = List.of(
            (parent, field) -> parent.putNull(field),
            (parent, field) -> parent.put(field, "SomethingNew"),
            (parent, field) -> parent.remove(field),
            (parent, field) ->
                    parent.putArray(field).addNull().add("x").addObject().putNull("y"),
            (parent, field) -> parent.put(field, -1),
            (parent, field) -> parent.putObject(field).putNull("future").put("more", true));

    @TestFactory
    Stream<DynamicTest> anAnswerComesWhateverIsBroken() throws IOException {
        return TerwayIncidentsTest.incidents()
                .filter(incident -> incident.has("add"))
                .map(incident ->
                        DynamicTest.dynamicTest(incident.path("it").asText(), () -> breakEverything(incident)));
    }

    private static void breakEverything(JsonNode incident) throws IOException {
        int harm = 0;
        Map<String, JsonNode> whole = TerwayIncidentsTest.objects(incident);
        for (Map.Entry<String, JsonNode> object : whole.entrySet()) {
            if (!isOfTheIncident(object.getValue(), incident)) {
                continue;
            }
            for (List<String> path : paths(object.getValue(), DEPTH)) {
                Map<String, JsonNode> objects = new HashMap<>(whole);
                JsonNode broken = objects.get(object.getKey()).deepCopy();
                String field = path.get(path.size() - 1);
                HARMS.get(harm++ % HARMS.size()).accept((ObjectNode) parent(broken, path), field);
                objects.put(object.getKey(), broken);
                assertThat(TerwayIncidentsTest.examine(incident, objects).examinations())
                        .as("%s %s", object.getKey(), path)
                        .isNotEmpty();
            }
        }
    }

    private static boolean isOfTheIncident(JsonNode object, JsonNode incident) {
        boolean added = false;
        for (JsonNode each : incident.path("add")) {
            added |= each.equals(object);
        }
        return added;
    }

    /** All fields below spec, status, data and metadata's labels and annotations; what identifies an object stays. */
    private static List<List<String>> paths(JsonNode object, int depth) {
        List<List<String>> paths = new ArrayList<>();
        for (String part : List.of("spec", "status", "data")) {
            if (object.has(part)) {
                collect(object, List.of(part), depth, paths);
            }
        }
        for (String part : List.of("labels", "annotations", "ownerReferences")) {
            if (object.path("metadata").has(part)) {
                paths.add(List.of("metadata", part));
            }
        }
        return paths;
    }

    private static void collect(JsonNode object, List<String> path, int depth, List<List<String>> paths) {
        paths.add(path);
        JsonNode here = at(object, path);
        if (depth > 1 && here.isObject()) {
            here.fieldNames().forEachRemaining(field -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(field);
                collect(object, longer, depth - 1, paths);
            });
        }
    }

    private static JsonNode parent(JsonNode object, List<String> path) {
        return at(object, path.subList(0, path.size() - 1));
    }

    private static JsonNode at(JsonNode object, List<String> path) {
        JsonNode here = object;
        for (String field : path) {
            here = here.path(field);
        }
        return here;
    }
}
