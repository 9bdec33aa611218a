package dev.terwaydoctor.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.SampleReports;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlackRendererTest {

    private static final Path GOLDEN = Path.of("src/test/resources/slack/golden");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final SlackRenderer renderer = new SlackRenderer();

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("exhausted-en", new Answer.Diagnosis(SampleReports.exhausted(), "en")),
                Arguments.of("exhausted-zh", new Answer.Diagnosis(SampleReports.exhausted(), "zh")),
                Arguments.of("healthy", new Answer.Diagnosis(SampleReports.healthy(), "en")),
                Arguments.of("ambiguous-few", new Answer.Diagnosis(SampleReports.ambiguous(2), "en")),
                Arguments.of("ambiguous-many", new Answer.Diagnosis(SampleReports.ambiguous(9), "en")),
                Arguments.of("hostile", new Answer.Diagnosis(SampleReports.hostile(), "en")),
                Arguments.of("log", SampleReports.log(4, 4)),
                Arguments.of("log-cut", SampleReports.log(40, 400)),
                Arguments.of(
                        "help",
                        SampleReports.words(
                                "Ask me why a Pod fails", true, "/terway why is pod x failing", "@me x -n ns")));
    }

    /** {@code -Dgolden=update} rewrites the files. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void writesTheSameMessagesAsBefore(String name, Answer answer) throws IOException {
        StringBuilder written = new StringBuilder();
        for (Message message : renderer.render(answer)) {
            written.append(JSON.writeValueAsString(JSON.readTree(message.toJson())))
                    .append("\n");
        }
        Path file = GOLDEN.resolve(name + ".json");
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, written);
        }
        assertThat(written).hasToString(Files.readString(file));
    }

    @Test
    void notifiesWithTheHeadlineAlone() {
        assertThat(only(SampleReports.exhausted()).text())
                .isEqualTo(SampleReports.exhausted().headline());
    }

    @Test
    void keepsTheUnfoldedPartShort() {
        for (Report report : List.of(SampleReports.exhausted(), SampleReports.huge(), SampleReports.hostile())) {
            int unfolded = only(report).blocks().stream()
                    .filter(b -> b instanceof Block.Section || b instanceof Block.Context || b instanceof Block.Table)
                    .mapToInt(Block::weight)
                    .sum();
            assertThat(unfolded).isLessThanOrEqualTo(3_000);
        }
    }

    @Test
    void cutsAHugeReportToOneMessageThatSaysSoAndKeepsItsButtons() {
        Message message = only(SampleReports.huge());
        assertThat(message.toJson()).contains("Not everything fits");
        assertThat(buttons(message)).hasSize(7);
        assertThat(message.plain().blocks()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void showsThreeProofsAtOnceWhenThereAreMany() {
        Message message = only(SampleReports.manyProofs());
        String proofs = ((Block.Section) message.blocks().get(3)).text().text();
        assertThat(proofs).startsWith("*Proof*");
        assertThat(proofs.split("• ")).hasSizeBetween(4, 6);
    }

    @Test
    void putsAtMostFourButtonsInARow() {
        assertThat(only(SampleReports.exhausted()).blocks())
                .filteredOn(Block.Actions.class::isInstance)
                .allSatisfy(row -> assertThat(((Block.Actions) row).elements()).hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void givesEachButtonAllItNeeds() {
        assertThat(buttons(only(SampleReports.exhausted())))
                .extracting(b -> ButtonKey.parse(b.value()).orElseThrow())
                .allSatisfy(key -> assertThat(key.cluster()).isEqualTo("prod-hz"))
                .extracting(key -> key.action().args())
                .first()
                .isEqualTo(Map.of(
                        "container",
                        "terway",
                        "namespace",
                        "kube-system",
                        "pod",
                        "terway-eniip-abc12",
                        "previous",
                        "false"));
    }

    @Test
    void remembersWhatTheMessageIsAboutInItsMetadata() {
        Message.Metadata metadata = only(SampleReports.exhausted()).metadata();
        assertThat(metadata).isNotNull();
        assertThat(About.read(metadata.eventType(), metadata.eventPayload()))
                .hasValue(new About("prod-hz", SampleReports.POD, "en", About.ANSWER));
    }

    @Test
    void asksWhichOneWithAMenuWhenManyMatch() {
        Message message = only(SampleReports.ambiguous(9));
        Block.Actions row = (Block.Actions) message.blocks().stream()
                .filter(Block.Actions.class::isInstance)
                .findFirst()
                .orElseThrow();
        Element.StaticSelect menu = (Element.StaticSelect) row.elements().get(0);
        assertThat(menu.options()).hasSize(9);
        assertThat(ButtonKey.parseMenu(
                                String.valueOf(row.blockId()),
                                menu.options().get(3).value())
                        .orElseThrow()
                        .target())
                .hasValue(new Report.Target("Deployment", "team-3", "checkout"));
    }

    @Test
    void saysHowManyMoreMatchThanAMenuHolds() {
        assertThat(only(SampleReports.ambiguous(130)).toJson()).contains("30 more match");
        assertThat(only(SampleReports.ambiguous(100)).toJson()).doesNotContain("more match");
    }

    @Test
    void letsNoTextOfTheClusterMentionAnybody() throws IOException {
        JsonNode message = JSON.readTree(only(SampleReports.hostile()).toJson());
        message.findValues("text").stream()
                .filter(JsonNode::isTextual)
                .forEach(text -> assertThat(text.asText().replaceAll("<!date\\^[^<>]*>", ""))
                        .doesNotContain("<")
                        .doesNotContain("\u001b")
                        .doesNotContain("\u202e"));
    }

    @Test
    void offersAFileOnlyWhenTheMessageShowsLess() {
        assertThat(renderer.attachment(SampleReports.log(4, 4))).isEmpty();
        assertThat(renderer.attachment(SampleReports.log(4, 400))).hasValueSatisfying(file -> {
            assertThat(file.filename()).isEqualTo("terway-eniip-abc12.log");
            assertThat(file.content().lines()).hasSize(400);
        });
        assertThat(renderer.attachment(SampleReports.log(80, 80))).isPresent();
    }

    @Test
    void showsEveryStepFromTheStart() {
        About about = new About("prod-hz", null, "en", About.SKELETON);
        String first = renderer.skeleton(List.of(), about).toJson();
        assertThat(first)
                .contains(
                        "Cluster configuration",
                        "Terway components",
                        "Pod and node",
                        "Events",
                        "IP addresses and ENIs",
                        "Logs");
        Message later = renderer.skeleton(SampleReports.steps().subList(0, 4), about);
        assertThat(((Block.Plan) later.blocks().get(0)).tasks())
                .contains(
                        Task.of("cluster-config", "Cluster configuration · ok", Task.Status.COMPLETE),
                        Task.of("events", "Events · problem", Task.Status.COMPLETE),
                        Task.of("ipam-eni", "IP addresses and ENIs", Task.Status.IN_PROGRESS),
                        Task.of("logs", "Logs", Task.Status.PENDING));
        assertThat(later.plain().toJson())
                .contains(
                        ":white_check_mark: ok · Cluster configuration",
                        ":warning: problem · Events",
                        ":white_circle: waiting · Logs");
    }

    private Message only(Report report) {
        List<Message> messages = renderer.render(report, "en");
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static List<Element.Button> buttons(Message message) {
        return message.blocks().stream()
                .filter(Block.Actions.class::isInstance)
                .flatMap(row -> ((Block.Actions) row).elements().stream())
                .map(Element.Button.class::cast)
                .toList();
    }
}
