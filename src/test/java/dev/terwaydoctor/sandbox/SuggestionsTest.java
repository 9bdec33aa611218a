package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Type-ahead of external selects: when the app is asked, and what can be chosen of its answer. */
class SuggestionsTest {

    private static final String SELECT = """
            [{"type": "actions", "block_id": "b", "elements": [
              {"type": "external_select", "action_id": "pod", "min_query_length": 2}]}]""";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));
    private Ear ear;
    private String ts;

    @BeforeEach
    void postASelect() throws InterruptedException {
        ear = Ear.answering(sandbox);
        ObjectNode post = Json.object().put("channel", "C0INCIDENT").put("text", "which?");
        ts = Call.api(sandbox, "chat.postMessage", post.put("blocks", SELECT))
                .path("ts")
                .asText();
        ear.answer(Json.object());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode typed(String letters, JsonNode answer) throws InterruptedException {
        Delivery asked = sandbox.people().suggest("ann", "incidents", ts, "pod", letters);
        JsonNode payload = ear.answer(answer).path("payload");
        assertThat(asked.ack()).isPresent();
        return payload;
    }

    private static ArrayNode options(int count) {
        ArrayNode options = Json.array();
        for (int number = 1; number <= count; number++) {
            ObjectNode option = options.addObject().put("value", "v" + number);
            option.putObject("text").put("type", "plain_text").put("text", "Pod " + number);
        }
        return options;
    }

    private JsonNode choose(String value) throws InterruptedException {
        sandbox.people().select("ann", "incidents", ts, "pod", value);
        return ear.answer(Json.object()).at("/payload/actions/0/selected_option");
    }

    @Test
    void theAppIsAskedWithTheMessageAndWhatWasTyped() throws InterruptedException {
        JsonNode payload = typed("che", Json.object().set("options", options(1)));

        assertThat(payload.path("type").asText()).isEqualTo("block_suggestion");
        assertThat(payload.path("value").asText()).isEqualTo("che");
        assertThat(payload.at("/container/message_ts").asText()).isEqualTo(ts);
        assertThat(payload.at("/channel/id").asText()).isEqualTo("C0INCIDENT");
        assertThat(payload.has("trigger_id")).isFalse();
    }

    @Test
    void whatWasOfferedIsChosenWithItsText() throws InterruptedException {
        typed("che", Json.object().set("options", options(2)));

        assertThat(choose("v2").at("/text/text").asText()).isEqualTo("Pod 2");
    }

    @Test
    void optionsMayComeInGroups() throws InterruptedException {
        ObjectNode answer = Json.object();
        ObjectNode group = answer.putArray("option_groups").addObject();
        group.putObject("label").put("type", "plain_text").put("text", "payments");
        group.set("options", options(1));

        typed("che", answer);

        assertThat(choose("v1").path("value").asText()).isEqualTo("v1");
    }

    @Test
    void whatWasNotOfferedCannotBeChosen() throws InterruptedException {
        typed("che", Json.object().set("options", options(1)));

        assertThatThrownBy(() -> sandbox.people().select("ann", "incidents", ts, "pod", "v9"))
                .hasMessageContaining("no option v9");
        assertThatThrownBy(() -> sandbox.people().select("liwei", "incidents", ts, "pod", "v1"))
                .hasMessageContaining("no option v1");
    }

    @Test
    void moreThanAHundredOptionsOfferNothing() throws InterruptedException {
        typed("che", Json.object().set("options", options(101)));

        assertThatThrownBy(() -> sandbox.people().select("ann", "incidents", ts, "pod", "v1"))
                .hasMessageContaining("no option");
    }

    @Test
    void tooFewLettersAreNotAskedAbout() {
        assertThatThrownBy(() -> sandbox.people().suggest("ann", "incidents", ts, "pod", "c"))
                .hasMessageContaining("from 2 letters on");
    }
}
