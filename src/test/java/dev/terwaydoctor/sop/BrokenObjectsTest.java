package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever part of an object is missing or of another type than it should be, an answer comes all the same. */
class BrokenObjectsTest {

    private static final int EACH = 4;

    private static final List<Harm> HARMS = List.of(
            child -> parent -> parent.putNull(child),
            child -> parent -> parent.putArray(child).addNull().add(3),
            child -> parent -> parent.put(child, true));

    /** A way to break a child of an object. */
    private interface Harm {
        Consumer<ObjectNode> to(String child);
    }

    /** Every so many of them: all objects of each are broken one by one. */
    static List<Path> incidents() throws IOException {
        List<Path> all = Incident.files();
        return IntStream.range(0, all.size())
                .filter(index -> index % EACH == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void anAnswerComesWhateverIsBroken(Path file) throws IOException {
        Incident incident = Incident.read(file);
        for (int broken = 0; broken < incident.objects().size(); broken++) {
            for (String part : List.of("spec", "status")) {
                examined(incident, broken, object -> object.remove(part));
                examined(incident, broken, object -> object.put(part, "a text"));
                int kind = broken;
                for (String child : children(incident.objects().get(broken).path(part))) {
                    Consumer<ObjectNode> harm = HARMS.get(kind++ % HARMS.size()).to(child);
                    examined(incident, broken, object -> harm.accept((ObjectNode) object.path(part)));
                }
            }
            examined(incident, broken, object -> ((ObjectNode) object.path("metadata")).putNull("ownerReferences"));
            examined(
                    incident,
                    broken,
                    object -> object.putNull("message").putNull("reason").putNull("lastTimestamp"));
        }
    }

    private static List<String> children(JsonNode part) {
        List<String> names = new ArrayList<>();
        part.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void examined(Incident incident, int broken, Consumer<ObjectNode> harm) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        incident.objects().forEach(object -> objects.add(object.deepCopy()));
        harm.accept((ObjectNode) objects.get(broken));
        Outcome outcome = incident.examine(incident.cluster(objects));
        assertThat(outcome.examinations()).isNotEmpty();
    }
}
