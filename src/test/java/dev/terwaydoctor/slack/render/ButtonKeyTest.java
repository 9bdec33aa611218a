package dev.terwaydoctor.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.report.Report;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonKeyTest {

    @Test
    void comesBackAsItWasWritten() {
        for (ActionKind kind : ActionKind.values()) {
            Map<String, String> args = new HashMap<>();
            kind.arguments().forEach(n -> args.put(n, "some-" + n));
            ButtonKey key = new ButtonKey("prod-hz", new Report.Action(kind.id(), "", args));
            assertThat(ButtonKey.parse(key.value().orElseThrow())).hasValue(key);
        }
    }

    @Test
    void isCompactAndReadable() {
        Report.Action action = new Report.Action("pod", "Pod", Map.of("namespace", "a", "name", "b"));
        assertThat(new ButtonKey("prod", action).value()).hasValue("v1|prod|pod|name=b|namespace=a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1|prod",
                "v2|prod|pod|name=b",
                "v1|prod|exec|name=b",
                "v1|prod|pod|command=rm",
                "v1|prod|pod|name=$(x)",
                "v1|prod|pod|name=<!channel>",
                "v1||pod|name=b",
                "v1|pr od|pod|name=b",
                "v1|prod|pod|name",
                "{\"pod\":\"x\"}",
                "v1|prod|pod|name=b|name",
                "v1|prod|pod|name=b\nc",
                "v1|prod|pod|=b"
            })
    void isNothingWhenTamperedWithOrOfAnotherVersion(String value) {
        assertThat(ButtonKey.parse(value)).isEmpty();
    }

    @Test
    void refusesOverlongValues() {
        assertThat(ButtonKey.parse("v1|prod|pod|name=" + "a".repeat(3000))).isEmpty();
    }

    @Test
    void hasNoValueWhenItCannotBeCarried() {
        assertThat(new ButtonKey("prod", new Report.Action("dance", "", Map.of())).value())
                .isEmpty();
        assertThat(new ButtonKey("prod", new Report.Action("pod", "", Map.of("name", "a|b"))).value())
                .isEmpty();
        assertThat(new ButtonKey("", new Report.Action("pod", "", Map.of("name", "a"))).value())
                .isEmpty();
    }

    @Test
    void knowsWhatItIsAbout() {
        assertThat(ButtonKey.parse("v1|prod|log|namespace=a|pod=b|container=c|previous=true")
                        .orElseThrow()
                        .target())
                .hasValue(new Report.Target("Pod", "a", "b"));
        assertThat(ButtonKey.parse("v1|prod|node|name=n1").orElseThrow().target())
                .hasValue(new Report.Target("Node", "", "n1"));
        assertThat(ButtonKey.parse("v1|prod|recheck|kind=Job|namespace=a|name=b")
                        .orElseThrow()
                        .target())
                .hasValue(new Report.Target("Job", "a", "b"));
    }

    @ParameterizedTest
    @CsvSource({
        "pick|prod, v1|Pod|ns",
        "pick|prod, v2|Pod|ns|a",
        "other|prod, v1|Pod|ns|a",
        "pick|prod|x, v1|Pod|ns|a",
        "pick, v1|Pod|ns|a",
        "pick|prod, v1|Pod|NS|a",
        "pick|prod, v1|Pod|ns|<a>",
        "pick|prod, v1|P od|ns|a"
    })
    void readsNoMenuLineThatIsNotOurs(String blockId, String value) {
        assertThat(ButtonKey.parseMenu(blockId, value)).isEmpty();
    }

    @Test
    void leavesNamesThatAreTooLongForAMenuToButtons() {
        assertThat(ButtonKey.menuValue(new Report.Target("Pod", "payments", "x".repeat(80))))
                .isEmpty();
    }
}
