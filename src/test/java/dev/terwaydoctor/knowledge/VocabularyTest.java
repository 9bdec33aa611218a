package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.evidence.Text;
import dev.terwaydoctor.report.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every word of Terway's - event, error, code, log line, name - is recognised where it turns up, with its class, and explained when asked for. */
class VocabularyTest {

    private static final JsonNode WORDS = words();
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Glossary GLOSSARY = Glossary.shipped();
    private static final Map<String, Relation> RELATIONS = Map.of(
            "Pod", Relation.POD,
            "Node", Relation.NODE,
            "Node.network.alibabacloud.com", Relation.TERWAY_NODE,
            "PodENI", Relation.PODENI,
            "NetworkInterface", Relation.PODENI,
            "PodNetworking", Relation.PODNETWORKING);

    @Test
    void everyEventIsRecognisedWithItsClass() {
        assertThat(unrecognised("events", event -> {
                    String reason = event.path("reason").asText();
                    Relation on = RELATIONS.get(event.path("on").asText());
                    Predicate<Signal.Seen> byWords =
                            event(on, reason, event.path("message").asText());
                    return Stream.concat(sides(byWords.or(byReason(on, reason))), glossary(reason));
                }))
                .isEmpty();
    }

    @Test
    void everyErrorInAnEventIsRecognisedWithItsClass() {
        for (String kind : List.of("inner", "cni")) {
            assertThat(unrecognised(kind, error -> {
                        String text = error.path("text").asText();
                        Predicate<Signal.Seen> onPod = event(Relation.POD, "AllocIPFailed", text)
                                .or(event(Relation.POD, "PodCreateFailed", text))
                                .or(event(Relation.POD, "FailedKillPod", text))
                                .or(event(Relation.PODENI, "AttachENIFailed", text))
                                .or(log("terway", text));
                        return Stream.concat(sides(onPod), glossary(text));
                    }))
                    .as(kind)
                    .isEmpty();
        }
    }

    @Test
    void everyCodeOfTheCloudIsRecognisedWithItsClassInEventsAndLogs() {
        assertThat(unrecognised("codes", code -> {
                    String text = "errCode: " + code.path("text").asText() + ", msg: x, requestID: X";
                    return sides(event(Relation.NODE, "AllocIPFailed", text));
                }))
                .isEmpty();
        assertThat(unrecognised("codes", code -> {
                    String text = "errCode: " + code.path("text").asText() + ", msg: x, requestID: X";
                    return sides(log("terway", "E0504 ecs.go:331] \"failed\" err=\"" + text + "\" api=\"Some\""));
                }))
                .isEmpty();
    }

    @Test
    void everyLogLineIsRecognisedWithItsClass() {
        assertThat(unrecognised("logs", line -> {
                    String text = line.path("line").asText();
                    String container = line.path("in").asText();
                    String klog = "E0504 10:00:00.000000 1 x.go:1] \"" + text + "\" err=\"inner\"";
                    return Stream.concat(sides(log(container, text).or(log(container, klog))), glossary(text));
                }))
                .isEmpty();
    }

    @Test
    void everyRefusalOfTheWebhookIsRecognised() {
        assertThat(unrecognised("denials", denial -> {
                    String text = "admission webhook \"terway.mutating.k8s.io\" denied the request: "
                            + denial.path("text").asText();
                    return sides(event(Relation.OWNER, "FailedCreate", text));
                }))
                .isEmpty();
    }

    @Test
    void everyNameIsExplained() {
        assertThat(StreamSupport.stream(WORDS.path("names").spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(name -> GLOSSARY.find(name).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyWordIsExplainedWhenAskedFor() {
        List<String> unexplained = Stream.of(
                        "events/reason", "inner/text", "cni/text", "codes/text", "logs/line", "denials/text")
                .map(place -> place.split("/", -1))
                .flatMap(place -> StreamSupport.stream(WORDS.path(place[0]).spliterator(), false)
                        .map(node -> node.path(place[1]).asText()))
                .distinct()
                .filter(word ->
                        GLOSSARY.find(word).isEmpty() && CATALOGUE.about(word).isEmpty())
                .toList();
        assertThat(unexplained).isEmpty();
    }

    @Test
    void noWordHasTwoMeanings() {
        assertThat(GLOSSARY.entries().stream()
                        .flatMap(entry -> entry.words().stream())
                        .collect(Collectors.groupingBy(String::toLowerCase, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(each -> each.getValue() > 1))
                .isEmpty();
    }

    private static List<String> unrecognised(String kind, Function<JsonNode, Stream<Verdict>> recognise) {
        return StreamSupport.stream(WORDS.path(kind).spliterator(), false)
                .map(word -> {
                    Set<Verdict> found = recognise.apply(word).collect(Collectors.toSet());
                    List<String> wanted = StreamSupport.stream(
                                    word.path("class").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList();
                    boolean fits = found.stream().anyMatch(verdict -> wanted.contains(verdict.spelling()));
                    boolean open = wanted.equals(List.of("inconclusive")) && !found.isEmpty();
                    return fits || open ? null : word + " is seen as " + found;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Verdict> glossary(String text) {
        return GLOSSARY.find(text).stream().map(found -> found.entry().side());
    }

    private static Stream<Verdict> sides(Predicate<Signal.Seen> recognises) {
        return CATALOGUE.causes().stream()
                .filter(cause -> Stream.of(cause.proves(), cause.supports())
                        .flatMap(List::stream)
                        .flatMap(Catalogue::wanted)
                        .anyMatch(recognises))
                .map(Cause::verdict);
    }

    private static Predicate<Signal.Seen> event(Relation on, String reason, String message) {
        return seen -> seen.evidence().equals(Evidence.EVENT)
                && (seen.on().isEmpty() || seen.on().contains(on))
                && holds(seen, "reason", reason)
                && seen.text() != null
                && seen.text().matcher(Text.unescaped(message)).find();
    }

    private static Predicate<Signal.Seen> byReason(Relation on, String reason) {
        return seen -> seen.evidence().equals(Evidence.EVENT)
                && (seen.on().isEmpty() || seen.on().contains(on))
                && seen.text() == null
                && seen.where().containsKey("reason")
                && holds(seen, "reason", reason);
    }

    private static Predicate<Signal.Seen> log(String container, String line) {
        Relation on = container.equals("terway-controlplane") ? Relation.CONTROLPLANE : Relation.TERWAY;
        return seen -> seen.evidence().equals(Evidence.LOG)
                && (seen.on().isEmpty() || seen.on().contains(on))
                && holds(seen, "container", container)
                && seen.text() != null
                && seen.text().matcher(line).find();
    }

    private static boolean holds(Signal.Seen seen, String field, String value) {
        Condition condition = seen.where().get(field);
        return condition == null || condition.holds(value, Map.of());
    }

    private static JsonNode words() {
        try {
            return new YAMLMapper()
                    .readTree(
                            Path.of("src/test/resources/terway/vocabulary.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
