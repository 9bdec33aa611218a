package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.terwaydoctor.sandbox.Person;
import dev.terwaydoctor.sandbox.SlackApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manifest says what the code does, no more and no less. */
class SlackSurfaceTest {

    static final Path MANIFEST = Path.of("manifest/manifest.json");
    private static final Path PUBLISHED_SCHEMA = Path.of("../shared/data/slack-manifest.schema.2.0.0.json");

    private final JsonNode manifest = read(MANIFEST);

    @Test
    void manifestHasTheCommandsOfTheCode() {
        List<SlackSurface.Command> declared = new ArrayList<>();
        manifest.at("/features/slash_commands")
                .forEach(c -> declared.add(new SlackSurface.Command(
                        c.path("command").asText(),
                        c.path("description").asText(),
                        c.path("usage_hint").asText())));
        assertThat(declared).containsExactlyElementsOf(SlackSurface.COMMANDS);
    }

    @Test
    void manifestHasTheShortcutsOfTheCode() {
        List<SlackSurface.Shortcut> declared = new ArrayList<>();
        manifest.at("/features/shortcuts")
                .forEach(s -> declared.add(new SlackSurface.Shortcut(
                        s.path("name").asText(),
                        s.path("type").asText(),
                        s.path("callback_id").asText(),
                        s.path("description").asText())));
        assertThat(declared).containsExactlyElementsOf(SlackSurface.SHORTCUTS);
        assertThat(declared).hasSizeLessThanOrEqualTo(10).allSatisfy(s -> {
            assertThat(s.name()).hasSizeLessThanOrEqualTo(24);
            assertThat(s.description()).hasSizeLessThanOrEqualTo(150);
        });
    }

    @Test
    void manifestHasTheEventsAndScopesOfTheCode() {
        assertThat(texts("/settings/event_subscriptions/bot_events")).containsExactlyElementsOf(SlackSurface.EVENTS);
        assertThat(texts("/oauth_config/scopes/bot")).containsExactlyElementsOf(SlackSurface.SCOPES.keySet());
        assertThat(texts("/oauth_config/scopes/bot_optional"))
                .containsExactlyElementsOf(SlackSurface.OPTIONAL_SCOPES.keySet());
    }

    @Test
    void manifestHasTheStepOfTheCode() {
        SlackSurface.Function step = SlackSurface.DIAGNOSE_POD;
        assertThat(manifest.path("functions").fieldNames()).toIterable().containsExactly(step.callbackId());
        JsonNode declared = manifest.path("functions").path(step.callbackId());
        assertThat(declared.path("title").asText()).isEqualTo(step.title());
        assertThat(declared.path("description").asText()).isEqualTo(step.description());
        assertThat(parameters(declared.path("input_parameters"))).containsExactlyElementsOf(step.inputs());
        assertThat(parameters(declared.path("output_parameters"))).containsExactlyElementsOf(step.outputs());
    }

    private static List<SlackSurface.Parameter> parameters(JsonNode declared) {
        List<String> required = new ArrayList<>();
        declared.path("required").forEach(name -> required.add(name.asText()));
        return declared.path("properties").properties().stream()
                .map(p -> new SlackSurface.Parameter(
                        p.getKey(),
                        p.getValue().path("type").asText(),
                        p.getValue().path("title").asText(),
                        required.contains(p.getKey())))
                .toList();
    }

    @Test
    void manifestDeclaresNothingThatTheCodeHasNot() {
        assertThat(manifest.at("/features").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("app_home", "bot_user", "shortcuts", "slash_commands");
        assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
    }

    @Test
    void manifestKeepsToSlacksLimits() {
        assertThat(manifest.at("/display_information/name").asText()).hasSizeLessThanOrEqualTo(35);
        assertThat(manifest.at("/display_information/description").asText()).hasSizeLessThanOrEqualTo(140);
        assertThat(manifest.at("/display_information/long_description").asText())
                .hasSizeBetween(175, 4_000);
        assertThat(manifest.at("/features/bot_user/display_name").asText()).hasSizeLessThanOrEqualTo(80);
        assertThat(SlackSurface.COMMANDS).hasSizeLessThanOrEqualTo(50).allSatisfy(c -> {
            assertThat(c.name()).startsWith("/").hasSizeLessThanOrEqualTo(32);
            assertThat(c.description()).hasSizeLessThanOrEqualTo(2_000);
            assertThat(c.usage()).hasSizeLessThanOrEqualTo(1_000);
        });
        assertThat(SlackSurface.EVENTS).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void manifestSatisfiesThePublishedSchema() {
        assumeTrue(
                Files.exists(PUBLISHED_SCHEMA),
                "Slack's published manifest schema is not at " + PUBLISHED_SCHEMA + ": not checked against it");
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(read(PUBLISHED_SCHEMA));
        assertThat(schema.validate(manifest)).isEmpty();
    }

    /** Every event has a scope that lets it come, and the sandbox, which holds apps to their manifest, lets the bot work. */
    @Test
    void theDeclaredScopesSufficeForAWholeConversation() {
        try (Stage stage = Stage.open(SlackApp.fromManifest(manifest))) {
            var answer = stage.diagnosed();
            stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log");
            stage.await(m -> !m.files().isEmpty());
            Person ann = Person.named(stage.sandbox, "ann");
            ann.clicks(answer, "More logs…");
            ann.modal("Read a log").close();
            ann.uses(SlackSurface.DIAGNOSE_GLOBAL);
            ann.modal("Diagnose a Pod").fill("question", "is terway healthy").submit();
            ann.opensHome();
            ann.home("Terway now");
            stage.restart();
            stage.sandbox.say("ann", "incidents", answer.threadTs().orElseThrow(), "and the node?");
            stage.eventually(() -> stage.doctor.asked.size() >= 5);
            assertThat(stage.sandbox.trace().entries())
                    .noneMatch(e -> e.answer().path("error").asText().equals("missing_scope"));
        }
    }

    private List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        manifest.at(pointer).forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
