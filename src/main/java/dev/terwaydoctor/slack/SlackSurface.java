package dev.terwaydoctor.slack;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything by which Slack and the bot touch, declared once: the handlers are registered from here, and the manifest must say the same. Each scope
 * names what would be missing without it.
 */
public final class SlackSurface {

    /** A slash command. */
    public record Command(String name, String description, String usage) {}

    public static final List<Command> COMMANDS = List.of(
            new Command(
                    "/terway",
                    "Diagnose a Pod, workload or node on a Terway cluster",
                    "why is pod NAME failing [-n NAMESPACE]"),
            new Command("/why", "Why is this Pod failing?", "is pod NAME failing [-n NAMESPACE]"));

    /** What a workflow hands to a step, or gets back; {@code type} is one of Slack's. */
    public record Parameter(String name, String type, String title, boolean required) {}

    /** A step that people can put into a workflow. */
    public record Function(
            String callbackId, String title, String description, List<Parameter> inputs, List<Parameter> outputs) {}

    public static final Function DIAGNOSE_POD = new Function(
            "diagnose_pod",
            "Diagnose a pod",
            "Finds out why a Pod fails, with proof",
            List.of(
                    new Parameter("pod", "string", "Pod, or the beginning of its name", true),
                    new Parameter("namespace", "string", "Namespace", false),
                    new Parameter("cluster", "string", "Cluster", false),
                    new Parameter("channel", "slack#/types/channel_id", "Channel to post the answer in", false)),
            List.of(
                    new Parameter("verdict", "string", "Verdict", true),
                    new Parameter("headline", "string", "What is wrong, in a sentence", true),
                    new Parameter("permalink", "string", "Link to the answer", false)));

    /** An entry in Slack's own menus; {@code type} is message or global. */
    public record Shortcut(String name, String type, String callbackId, String description) {}

    /** On a message, and */
    static final String DIAGNOSE_MESSAGE = "diagnose_message";

    /** anywhere. */
    static final String DIAGNOSE_GLOBAL = "diagnose_global";

    public static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut(
                    "Diagnose this",
                    "message",
                    DIAGNOSE_MESSAGE,
                    "Find what this message is about and say why it fails"),
            new Shortcut("Diagnose a Pod", "global", DIAGNOSE_GLOBAL, "Pick a Pod and be told why it fails"));

    /** Events that are subscribed to. {@code message.*} brings every message of the channels the bot is in; only threads of ours and alerts are read. */
    public static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "function_executed",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim");

    /** Scopes without which the bot does not work. */
    public static final Map<String, String> SCOPES = sorted(Map.ofEntries(
            Map.entry("app_mentions:read", "to hear its name"),
            Map.entry(
                    "channels:read",
                    "to see whether outsiders read along before a log is shown, and who is in a channel"),
            Map.entry("chat:write", "to answer"),
            Map.entry("commands", "the slash commands and shortcuts"),
            Map.entry("files:write", "logs that are too long for a message"),
            Map.entry("groups:read", "as channels:read, in private channels"),
            Map.entry("im:history", "questions in direct messages, and to say only once what it is for"),
            Map.entry("im:write", "answers to forms that are for one person alone"),
            Map.entry("mpim:read", "as channels:read, in group messages"),
            Map.entry("usergroups:read", "rights that are given to user groups"),
            Map.entry("users:read", "to tell members from guests")));

    /** Scopes without which follow-ups in threads must name the bot and the Pod, and alerts are not seen. */
    public static final Map<String, String> OPTIONAL_SCOPES = sorted(Map.of(
            "channels:history",
                    "what a thread is about, follow-ups that do not name the bot, alerts, the last incidents on the Home tab",
            "groups:history", "the same in private channels",
            "mpim:history", "the same in group messages"));

    /** The scope of the app-level token. */
    public static final String APP_SCOPE = "connections:write";

    private SlackSurface() {}

    private static Map<String, String> sorted(Map<String, String> scopes) {
        return Collections.unmodifiableMap(new TreeMap<>(scopes));
    }
}
