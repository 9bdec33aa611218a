package dev.terwaydoctor.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.report.Report;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AboutTest {

    private final About about = new About("prod", new Report.Target("Pod", "ns", "x"), "zh", About.ANSWER);

    @Test
    void comesBackAsItWasWritten() {
        assertThat(About.read("terway_doctor", about.metadata().eventPayload())).hasValue(about);
    }

    @Test
    void comesBackWithoutATargetWhereNoneWasFound() {
        About nothing = new About("prod", null, "en", About.SKELETON);
        assertThat(About.read("terway_doctor", nothing.metadata().eventPayload()))
                .hasValue(nothing);
    }

    @Test
    void isNotReadFromOthersOrFromAnotherVersion() {
        assertThat(About.read("other_app", about.metadata().eventPayload())).isEmpty();
        assertThat(About.read(null, Map.of())).isEmpty();
        assertThat(About.read("terway_doctor", with("v", "9"))).isEmpty();
        assertThat(About.read("terway_doctor", with("cluster", "<!here>"))).isEmpty();
        assertThat(About.read("terway_doctor", Map.of("v", 1.0))).isEmpty();
    }

    @Test
    void dropsATargetThatIsNoName() {
        assertThat(About.read("terway_doctor", with("name", "x; rm -rf"))
                        .orElseThrow()
                        .target())
                .isNull();
    }

    @Test
    void holdsLongNamesWithinTheLimitOfMetadata() {
        About longest = new About(
                "c".repeat(100), new Report.Target("Pod", "n".repeat(63), "x".repeat(253)), "en", About.ANSWER);
        assertThat(longest.metadata().toJson()).hasSizeLessThan(2_000);
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> payload = new HashMap<>(about.metadata().eventPayload());
        payload.put(key, value);
        return payload;
    }
}
