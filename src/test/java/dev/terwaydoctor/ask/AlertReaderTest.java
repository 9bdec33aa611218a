package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlertReaderTest {

    private static final AlertReader READER = AlertReader.standard();

    @Test
    void everySampleIsReadAsItIsLabelled() {
        Score score = new Score();
        List<Map<String, String>> samples = samples();
        samples.forEach(sample -> score(sample, score));
        System.out.println(samples.size() + " alerts\n" + score.table());

        assertThat(samples).hasSizeGreaterThanOrEqualTo(40);
        assertThat(score.misses()).isEmpty();
    }

    private static void score(Map<String, String> sample, Score score) {
        String text = sample.get("t");
        Alert alert = READER.read(text).orElse(null);
        NameHint subject = alert == null ? null : alert.subject().orElse(null);
        score.add(text, "alert", sample.get("alert"), alert == null ? null : alert.name());
        score.add(text, "state", sample.getOrDefault("state", "firing"), alert == null ? null : lower(alert.state()));
        score.add(text, "origin", sample.get("origin"), alert == null ? null : lower(alert.origin()));
        score.add(text, "cluster", sample.get("cluster"), alert == null ? null : alert.cluster());
        score.add(text, "ns", sample.get("ns"), alert == null ? null : alert.namespace());
        score.add(text, "name", sample.get("name"), subject == null ? null : subject.text());
        score.add(
                text,
                "kind",
                sample.get("kind"),
                subject == null || subject.kind() == null
                        ? null
                        : subject.kind().apiName());
        score.add(
                text,
                "node",
                sample.get("node"),
                alert == null || alert.nodes().isEmpty() ? null : alert.nodes().get(0));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void twoPodsOfOneWorkloadHaveOneFingerprint() {
        Alert one = alert("[FIRING:1] PodDown namespace=shop pod=web-6c8d5b7b9-qq2zx");
        Alert other = alert("[FIRING:1] PodDown namespace=shop pod=web-6c8d5b7b9-abcde");
        Alert elsewhere = alert("[FIRING:1] PodDown namespace=stock pod=web-6c8d5b7b9-abcde");

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).isNotEqualTo(elsewhere.fingerprint());
    }

    @Test
    void severalAlertsInOneMessageNameSeveralPods() {
        Alert alert = alert(
                "[FIRING:2] PodDown\nLabels:\n - namespace = shop\n - pod = web-0\nLabels:\n - namespace = stock\n - pod = api-1");

        assertThat(alert.subjects()).extracting(NameHint::text).containsExactlyInAnyOrder("web-0", "api-1");
    }

    @Test
    void itsQuestionIsUnderstood() {
        String question =
                alert("[FIRING:1] PodDown namespace=shop pod=web-0").question().orElseThrow();
        Intent intent = QuestionParser.standard()
                .parse(question, Context.at(LabelledQuestion.NOW))
                .intent();

        assertThat(((Intent.Diagnose) intent).hints().primary())
                .contains(new NameHint("web-0", Kind.POD, "shop", Strength.CERTAIN, Role.SUBJECT));
    }

    @Test
    void talkIsNoAlert() {
        assertThat(READER.read("lunch anyone?")).isEmpty();
        assertThat(READER.read("")).isEmpty();
        assertThat(READER.read("the deployment went fine, thanks all")).isEmpty();
        assertThat(READER.read("alert ".repeat(10_000))).isEmpty();
    }

    private static Alert alert(String text) {
        return READER.read(text).orElseThrow();
    }

    private static List<Map<String, String>> samples() {
        try (InputStream in = AlertReaderTest.class.getResourceAsStream("/ask/alerts.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
