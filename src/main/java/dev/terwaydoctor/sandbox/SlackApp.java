package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The app as its manifest declares it. The sandbox holds the bot to it: a command that is not declared is unknown, an
 * event that is not subscribed to is not sent, a method whose scope is missing is refused.
 */
public record SlackApp(
        String name,
        List<Command> commands,
        List<Shortcut> shortcuts,
        List<Step> steps,
        Set<String> events,
        Set<String> scopes) {

    public record Command(String command, String description, String usageHint) {}

    /** {@code type} is {@code message} or {@code global}. */
    public record Shortcut(String name, String type, String callbackId) {}

    /** A step that workflows can contain. */
    public record Step(String callbackId, String title, List<Parameter> inputs, List<Parameter> outputs) {
        public Step {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /** {@code type} is a JSON type or one of Slack's, whose values are strings. */
    public record Parameter(String name, String type, boolean required) {

        boolean takes(JsonNode value) {
            return switch (type) {
                case "number" -> value.isNumber();
                case "integer" -> value.isIntegralNumber();
                case "boolean" -> value.isBoolean();
                case "array" -> value.isArray();
                case "object" -> value.isObject();
                default -> value.isTextual();
            };
        }
    }

    public SlackApp {
        steps = List.copyOf(steps);
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        events = Set.copyOf(events);
        scopes = Set.copyOf(scopes);
    }

    /** An app that declares what a doctor may need, for when no manifest is at hand. */
    public static SlackApp doctor() {
        return new SlackApp(
                "terway-doctor",
                List.of(
                        new Command("/terway", "Diagnose a Pod on a Terway cluster", "why is pod NAME failing"),
                        new Command("/why", "Why is this Pod failing?", "is pod NAME failing")),
                List.of(
                        new Shortcut("Diagnose this", "message", "diagnose_message"),
                        new Shortcut("Diagnose a Pod", "global", "diagnose_global")),
                List.of(new Step(
                        "diagnose_pod",
                        "Diagnose a Pod",
                        List.of(text("pod", true), text("namespace", false), text("cluster", false)),
                        List.of(text("verdict", true), text("headline", false), text("permalink", false)))),
                Set.of(
                        "app_mention",
                        "message.im",
                        "message.mpim",
                        "message.channels",
                        "message.groups",
                        "app_home_opened",
                        "function_executed"),
                ApiScopes.all());
    }

    public static SlackApp fromManifest(JsonNode manifest) {
        JsonNode features = manifest.path("features");
        List<Command> commands = new ArrayList<>();
        for (JsonNode command : features.path("slash_commands")) {
            commands.add(new Command(
                    command.path("command").asText(),
                    command.path("description").asText(),
                    command.path("usage_hint").asText()));
        }
        List<Shortcut> shortcuts = new ArrayList<>();
        for (JsonNode shortcut : features.path("shortcuts")) {
            shortcuts.add(new Shortcut(
                    shortcut.path("name").asText(),
                    shortcut.path("type").asText(),
                    shortcut.path("callback_id").asText()));
        }
        JsonNode oauth = manifest.path("oauth_config").path("scopes");
        Set<String> scopes = new LinkedHashSet<>(texts(oauth.path("bot")));
        scopes.addAll(texts(oauth.path("bot_optional")));
        JsonNode subscriptions = manifest.path("settings").path("event_subscriptions");
        String name = features.path("bot_user").path("display_name").asText("bot");
        List<Step> steps = new ArrayList<>();
        manifest.path("functions").properties().forEach(function -> steps.add(step(function)));
        return new SlackApp(
                name, commands, shortcuts, steps, Set.copyOf(texts(subscriptions.path("bot_events"))), scopes);
    }

    public SlackApp withEvents(Set<String> subscribed) {
        return new SlackApp(name, commands, shortcuts, steps, subscribed, scopes);
    }

    /** Subscribed to this event too. */
    public SlackApp hearing(String event) {
        Set<String> more = new LinkedHashSet<>(events);
        more.add(event);
        return withEvents(more);
    }

    public SlackApp withScopes(Set<String> granted) {
        return new SlackApp(name, commands, shortcuts, steps, events, granted);
    }

    private static Step step(Map.Entry<String, JsonNode> function) {
        JsonNode declared = function.getValue();
        return new Step(
                function.getKey(),
                declared.path("title").asText(),
                parameters(declared.path("input_parameters")),
                parameters(declared.path("output_parameters")));
    }

    /** Manifests write them flat with {@code is_required}, or as a JSON schema with {@code properties}. */
    private static List<Parameter> parameters(JsonNode declared) {
        boolean schema = declared.path("properties").isObject();
        List<String> required = texts(declared.path("required"));
        List<Parameter> parameters = new ArrayList<>();
        for (var entry : (schema ? declared.path("properties") : declared).properties()) {
            String type = entry.getValue().path("type").asText("string");
            boolean needed = required.contains(entry.getKey())
                    || entry.getValue().path("is_required").asBoolean();
            parameters.add(new Parameter(entry.getKey(), type, needed));
        }
        return parameters;
    }

    private static Parameter text(String name, boolean required) {
        return new Parameter(name, "string", required);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
