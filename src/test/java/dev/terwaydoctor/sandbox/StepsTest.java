package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step of a workflow: what the app is told, and how it may end. */
class StepsTest {

    private static final String MANIFEST = """
            {"features": {"bot_user": {"display_name": "doc"}},
             "functions": {"look": {"title": "Look",
               "input_parameters": {"properties": {"pod": {"type": "string"}, "lines": {"type": "integer"}}, "required": ["pod"]},
               "output_parameters": {"verdict": {"type": "string", "is_required": true}, "count": {"type": "number"}}}},
             "settings": {"event_subscriptions": {"bot_events": ["function_executed"]}}}""";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock())
            .app(SlackApp.fromManifest(Json.parse(MANIFEST).orElseThrow())));
    private Ear ear;

    @BeforeEach
    void listen() throws InterruptedException {
        ear = Ear.answering(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode complete(String execution, ObjectNode outputs) {
        return Call.api(
                sandbox,
                "functions.completeSuccess",
                Json.object().put("function_execution_id", execution).put("outputs", outputs.toString()));
    }

    private String run() {
        return sandbox.steps().run("look", Json.object().put("pod", "api"));
    }

    @Test
    void theAppIsToldTheInputsAndWhatIsDeclared() throws InterruptedException {
        String execution = run();

        JsonNode event = ear.nextEvent();

        assertThat(event.at("/inputs/pod").asText()).isEqualTo("api");
        assertThat(event.path("function_execution_id").asText()).isEqualTo(execution);
        assertThat(event.at("/function/callback_id").asText()).isEqualTo("look");
        assertThat(event.at("/function/output_parameters").findValuesAsText("name"))
                .containsExactly("verdict", "count");
        assertThat(event.path("bot_access_token").asText()).startsWith("xwfp-");
    }

    @Test
    void aWorkflowCannotReachItWithoutItsInputs() {
        assertThatThrownBy(() -> sandbox.steps().run("look", Json.object().put("lines", 3)))
                .hasMessageContaining("missing required field: pod");
        assertThatThrownBy(() -> sandbox.steps().run("listen", Json.object())).hasMessageContaining("no step listen");
    }

    @Test
    void outputsAreHeldToTheManifest() {
        String execution = run();

        JsonNode answer = complete(execution, Json.object().put("count", "many").put("else", 1));

        assertThat(answer.path("error").asText()).isEqualTo("parameter_validation_failed");
        assertThat(answer.toString())
                .contains(
                        "missing required field: verdict",
                        "must be of type number [json-pointer:/count]",
                        "invalid additional property: else");
        assertThat(sandbox.steps().outcome(execution)).isEmpty();
    }

    @Test
    void anExecutionEndsOnce() {
        String execution = run();

        assertThat(complete(execution, Json.object().put("verdict", "healthy"))
                        .path("ok")
                        .asBoolean())
                .isTrue();

        assertThat(complete(execution, Json.object().put("verdict", "other"))
                        .path("error")
                        .asText())
                .isEqualTo("execution_not_in_running_state");
        assertThat(complete("Fx1", Json.object()).path("error").asText()).isEqualTo("function_execution_not_found");
    }

    @Test
    void aFailureSaysWhy() {
        String execution = run();

        Call.api(
                sandbox,
                "functions.completeError",
                Json.object().put("function_execution_id", execution).put("error", "no such pod"));

        assertThat(sandbox.steps().outcome(execution).orElseThrow())
                .isEqualTo(new Steps.Outcome(false, Json.object(), "no such pod"));
    }
}
