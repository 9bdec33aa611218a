package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places.Deed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private final Stage stage = Stage.open();

    @BeforeEach
    void offerIt() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.diagnosis(offering(SampleReports.exhausted()));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void writesCauseProofWhatWasTriedAndWhatIsOpenAndAddsTheBundle() {
        Message answer = stage.diagnosed();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log");
        stage.await(m -> m.text().contains("InvalidVSwitchId.IpNotEnough stands out"));

        stage.sandbox.click("liwei", "incidents", answer.ts(), "Hand over");
        Message file =
                stage.await(m -> m.files().stream().anyMatch(f -> f.name().endsWith(".tgz")));

        Message written = stage.await("Hand-over: " + Stage.HEADLINE);
        assertThat(written.isInThread(answer.threadTs().orElseThrow())).isTrue();
        assertThat(written.blocks().toString())
                .contains("by <@U0LIWEI001> to: *network team*")
                .contains("The vSwitch has no free IP address", "_(certain)_", "*Proof*", "cmdAdd: error alloc ip")
                .contains("diagnosed: " + Stage.HEADLINE, "looked at: Terway log of node n1")
                .contains("Not seen: Node CR", "the free addresses of vsw-2", "whether other zones have room")
                .contains("6C8A1F0E-1111-2222-3333-444455556666")
                .contains("41 objects, 3 logs");
        assertThat(file.isInThread(answer.threadTs().orElseThrow())).isTrue();
        assertThat(file.files().get(0).name()).startsWith(SampleReports.POD.name());
        assertThat(stage.sandbox
                        .workspace()
                        .files()
                        .content(file.files().get(0).id())
                        .map(String::new))
                .hasValue("a bundle");
        assertThat(stage.bundler.packed).containsExactly(SampleReports.POD);
    }

    @Test
    void isGrantedByARuleOfItsOwnAndRefusedForTheirEyesOnly() {
        stage.places.onlyGroup.put(Deed.HANDOVER, "S0ONCALL01");
        Message answer = stage.diagnosed();
        stage.sandbox.click("liwei", "incidents", answer.ts(), "Hand over");
        assertThat(stage.await("access.handover").onlyFor()).hasValue("U0LIWEI001");
        assertThat(stage.bundler.packed).isEmpty();

        stage.sandbox.click("ann", "incidents", answer.ts(), "Hand over");
        stage.await("Hand-over: ");
    }

    @Test
    void readsWithTheRightsOfWhoeverHandsOver() {
        OnBehalf liwei = new OnBehalf("li.wei@corp", List.of("sre"));
        stage.places.identities.put("U0LIWEI001", liwei);
        Message answer = stage.diagnosed();
        stage.sandbox.click("liwei", "incidents", answer.ts(), "Hand over");
        stage.await("Hand-over: ");
        assertThat(stage.bundler.people).containsExactly(liwei);
    }

    @Test
    void saysWhyThereIsNoFile() {
        stage.bundler.pack = new Bundler.Packed(
                stage.bundler.pack.answer(), new byte[0], "31457280 bytes, more than the 10485760 that are sent");
        Message answer = stage.diagnosed();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Hand over");
        assertThat(stage.await("Hand-over: ").blocks().toString())
                .contains("No file: 31457280 bytes, more than", "command collect");
        assertThat(stage.texts()).noneMatch(t -> t.contains(".tgz"));
    }

    @Test
    void keepsWithinThreeThousandCharactersAndMentionsNobodyWhateverTheClusterSays() {
        for (Report report : List.of(SampleReports.huge(), SampleReports.hostile(), SampleReports.healthy())) {
            Answer.Diagnosis found = SampleReports.diagnosis(report);
            stage.bundler.pack = new Bundler.Packed(found, "x".getBytes(StandardCharsets.UTF_8), "<!channel>");
            Message answer = stage.diagnosed();
            stage.sandbox.click("ann", "incidents", answer.ts(), "Hand over");
            Message written = stage.await(m -> m.text().startsWith("Hand-over: ")
                    && m.isInThread(answer.threadTs().orElseThrow()));
            List<String> texts = new ArrayList<>();
            written.blocks().findValues("text").stream()
                    .filter(t -> t.isTextual())
                    .forEach(t -> texts.add(t.asText()));
            assertThat(String.join("", texts)).hasSizeLessThan(3_000).doesNotContain("<!channel>", "<@U1>", "<http");
        }
    }

    @Test
    void saysSoWhenItFails() {
        stage.bundler.failing = true;
        Message answer = stage.diagnosed();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Hand over");
        stage.await("Something went wrong on my side");
    }

    private static Report offering(Report report) {
        Report.Target target = SampleReports.POD;
        List<Report.Action> actions = new ArrayList<>(report.actions());
        actions.add(new Report.Action(
                ActionKind.HANDOVER.id(),
                "Hand over",
                Map.of("kind", target.kind(), "namespace", target.namespace(), "name", target.name())));
        return SampleReports.withActions(report, actions);
    }
}
