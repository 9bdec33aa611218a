package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewMethodsTest {

    private static final String MODAL = """
            {"type": "modal", "title": {"type": "plain_text", "text": "%s"}, "blocks": [
              {"type": "section", "text": {"type": "plain_text", "text": "hello"}}]}""";

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(clock));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String trigger() {
        return sandbox.people()
                .globalShortcut("ann", "diagnose_global")
                .payload()
                .path("trigger_id")
                .asText();
    }

    private JsonNode call(String method, String key, String value, String title) {
        ObjectNode arguments = Json.object().put(key, value).put("view", MODAL.formatted(title));
        return Call.api(sandbox, method, arguments);
    }

    private JsonNode open(String trigger) {
        return call("views.open", "trigger_id", trigger, "Logs");
    }

    @Test
    void aTriggerOpensOneModalForThePersonWhoActed() {
        String trigger = trigger();

        assertThat(open(trigger).path("ok").asBoolean()).isTrue();
        assertThat(sandbox.workspace().views().stack("U0ANN00001")).hasSize(1);
        assertThat(open(trigger).path("error").asText()).isEqualTo("exchanged_trigger_id");
        assertThat(open("made-up").path("error").asText()).isEqualTo("invalid_trigger_id");
    }

    @Test
    void aTriggerLivesThreeSeconds() {
        String trigger = trigger();

        clock.advance(Duration.ofMillis(3001));

        assertThat(open(trigger).path("error").asText()).isEqualTo("expired_trigger_id");
    }

    @Test
    void aTitleIsShort() {
        JsonNode answer = call("views.open", "trigger_id", trigger(), "x".repeat(25));

        assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
        assertThat(answer.at("/response_metadata/messages/0").asText())
                .isEqualTo("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    }

    @Test
    void modalsStackThreeDeep() {
        open(trigger());
        assertThat(call("views.push", "trigger_id", trigger(), "two").path("ok").asBoolean())
                .isTrue();
        assertThat(call("views.push", "trigger_id", trigger(), "three")
                        .path("ok")
                        .asBoolean())
                .isTrue();

        assertThat(call("views.push", "trigger_id", trigger(), "four")
                        .path("error")
                        .asText())
                .isEqualTo("push_limit_reached");
    }

    @Test
    void anUpdateWithAnOldHashIsRefused() {
        JsonNode view = open(trigger()).path("view");
        call("views.update", "view_id", view.path("id").asText(), "newer");

        ObjectNode stale = Json.object()
                .put("view_id", view.path("id").asText())
                .put("hash", view.path("hash").asText())
                .put("view", MODAL.formatted("stale"));

        assertThat(Call.api(sandbox, "views.update", stale).path("error").asText())
                .isEqualTo("hash_conflict");
    }

    @Test
    void aHomeTabIsPublishedPerPerson() {
        ObjectNode home =
                Json.object().put("user_id", "U0ANN00001").put("view", "{\"type\": \"home\", \"blocks\": []}");

        assertThat(Call.api(sandbox, "views.publish", home).path("ok").asBoolean())
                .isTrue();

        assertThat(sandbox.workspace().views().home("U0ANN00001")).isPresent();
        assertThat(sandbox.workspace().views().home("U0LIWEI001")).isEmpty();
    }

    @Test
    void aModalWithInputsNeedsASubmitButton() {
        String form = """
                {"type": "modal", "title": {"type": "plain_text", "text": "t"}, "blocks": [
                  {"type": "input", "label": {"type": "plain_text", "text": "l"}, "element": {"type": "plain_text_input"}}]}""";
        ObjectNode arguments = Json.object().put("trigger_id", trigger()).put("view", form);

        assertThat(Call.api(sandbox, "views.open", arguments).toString()).contains("missing required field: submit");
    }

    @Test
    void anExternalIdIsUsedOnceAndFindsItsView() {
        String named = MODAL.replace("\"modal\",", "\"modal\", \"external_id\": \"logs-1\",");
        ObjectNode first = Json.object().put("trigger_id", trigger()).put("view", named.formatted("Logs"));
        assertThat(Call.api(sandbox, "views.open", first).path("ok").asBoolean())
                .isTrue();

        ObjectNode second = Json.object().put("trigger_id", trigger()).put("view", named.formatted("Logs"));
        assertThat(Call.api(sandbox, "views.push", second).path("error").asText())
                .isEqualTo("duplicate_external_id");
        assertThat(call("views.update", "external_id", "logs-1", "newer")
                        .at("/view/title/text")
                        .asText())
                .isEqualTo("newer");
    }

    @Test
    void aShortcutThatTheAppDoesNotDeclareIsNotThere() {
        assertThatThrownBy(() -> sandbox.people().globalShortcut("ann", "diagnose_message"))
                .hasMessageContaining("no global shortcut diagnose_message");
    }

    @Test
    void theHomeTabComesWithTheNextOpening() throws InterruptedException {
        Ear ear = Ear.answering(sandbox);
        ObjectNode home =
                Json.object().put("user_id", "U0ANN00001").put("view", "{\"type\": \"home\", \"blocks\": []}");
        Call.api(sandbox, "views.publish", home);

        sandbox.people().openHome("ann", "home");

        assertThat(ear.nextEvent().at("/view/type").asText()).isEqualTo("home");
    }
}
