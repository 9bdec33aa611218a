package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The app as its manifest declares it. The sandbox holds the bot to it: a command that is not declared is unknown, an
 * event that is not subscribed to is not sent, a method whose scope is missing is refused.
 */
public record SlackApp(
        String name, List<Command> commands, List<Shortcut> shortcuts, Set<String> events, Set<String> scopes) {

    public record Command(String command, String description, String usageHint) {}

    /** {@code type} is {@code message} or {@code global}. */
    public record Shortcut(String name, String type, String callbackId) {}

    public SlackApp {
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        events = Set.copyOf(events);
        scopes = Set.copyOf(scopes);
    }

    /** An app that declares all that the sandbox can do, for when no manifest is at hand. */
    public static SlackApp doctor() {
        return new SlackApp(
                "terway-doctor",
                List.of(
                        new Command("/terway", "Diagnose a Pod on a Terway cluster", "why is pod NAME failing"),
                        new Command("/why", "Why is this Pod failing?", "is pod NAME failing")),
                List.of(
                        new Shortcut("Diagnose this", "message", "diagnose_message"),
                        new Shortcut("Diagnose a Pod", "global", "diagnose_global")),
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
        return new SlackApp(name, commands, shortcuts, Set.copyOf(texts(subscriptions.path("bot_events"))), scopes);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
