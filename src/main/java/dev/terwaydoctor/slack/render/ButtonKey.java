package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a button does, written so that its value alone suffices to do it after a restart: {@code v1|cluster|action|key=value|…}. Values come back
 * from outside: only known actions with known arguments of harmless shape are read, anything else is no key.
 */
public record ButtonKey(String cluster, Report.Action action) {

    /** Begins the action_id of everything that carries a key. */
    static final String ACTION_ID = "td";

    /** The action_id of the feedback buttons, which carry no key. */
    public static final String FEEDBACK = ACTION_ID + ":feedback";

    /** The action that opens the form for logs: of this surface, not of the engine. */
    public static final String MORE = "more";

    private static final List<String> MORE_ARGUMENTS = List.of("kind", "namespace", "name");

    /** Begins the action_id of the button that opens that form. */
    public static final String MORE_LOGS = ACTION_ID + ":" + MORE;

    /** Menu lines have room for a name only, so the cluster travels in the block's id. */
    private static final String MENU = "pick";

    private static final String VERSION = "v1";
    private static final String SEPARATOR = "|";

    /** The value of a button, or nothing if this cannot be put in one. */
    public Optional<String> value() {
        StringBuilder value = new StringBuilder(VERSION + SEPARATOR + cluster + SEPARATOR + action.id());
        action.args()
                .forEach((name, argument) ->
                        value.append(SEPARATOR).append(name).append('=').append(argument));
        return Optional.of(value.toString()).filter(v -> parse(v).isPresent());
    }

    public static Optional<ButtonKey> parse(String value) {
        if (value.length() > Limits.BUTTON_VALUE) {
            return Optional.empty();
        }
        String[] parts = value.split("\\|", -1);
        if (parts.length < 3 || !parts[0].equals(VERSION) || !Names.isCluster(parts[1])) {
            return Optional.empty();
        }
        List<String> allowed = parts[2].equals(MORE)
                ? MORE_ARGUMENTS
                : ActionKind.of(parts[2]).map(ActionKind::arguments).orElse(null);
        Map<String, String> arguments = new TreeMap<>();
        for (int i = 3; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? "" : parts[i].substring(0, equals);
            String argument = parts[i].substring(equals + 1);
            if (allowed == null || !allowed.contains(name) || !Names.isArgument(argument)) {
                return Optional.empty();
            }
            arguments.put(name, argument);
        }
        return allowed == null
                ? Optional.empty()
                : Optional.of(new ButtonKey(parts[1], new Report.Action(parts[2], "", arguments)));
    }

    /** Diagnoses the target. */
    public static ButtonKey choosing(String cluster, Report.Target target) {
        return new ButtonKey(cluster, diagnosing(target));
    }

    /** The action that diagnoses the target. */
    public static Report.Action diagnosing(Report.Target target) {
        return new Report.Action(ActionKind.RECHECK.id(), target.subject(), arguments(target));
    }

    private static Map<String, String> arguments(Report.Target target) {
        return Map.of("kind", target.kind(), "namespace", target.namespace(), "name", target.name());
    }

    /** Opens the form for the logs around the target. */
    static ButtonKey moreLogs(String cluster, Report.Target target, String label) {
        return new ButtonKey(
                cluster,
                new Report.Action(
                        MORE,
                        label,
                        Map.of("kind", target.kind(), "namespace", target.namespace(), "name", target.name())));
    }

    static String menuId(String cluster) {
        return MENU + SEPARATOR + cluster;
    }

    /** The value of a menu line, or nothing if the name is too long for one. */
    static Optional<String> menuValue(Report.Target target) {
        String value = String.join(SEPARATOR, VERSION, target.kind(), target.namespace(), target.name());
        return Optional.of(value).filter(v -> v.length() <= Limits.OPTION_VALUE);
    }

    /** What was picked in a menu. */
    public static Optional<ButtonKey> parseMenu(String blockId, String value) {
        List<String> block = new ArrayList<>(List.of(blockId.split("\\|", -1)));
        String[] parts = value.split("\\|", -1);
        boolean ours = block.size() == 2
                && block.get(0).equals(MENU)
                && Names.isCluster(block.get(1))
                && parts.length == 4
                && parts[0].equals(VERSION)
                && Names.isKind(parts[1])
                && Names.isNamespace(parts[2])
                && Names.isName(parts[3]);
        return ours
                ? Optional.of(choosing(block.get(1), new Report.Target(parts[1], parts[2], parts[3])))
                : Optional.empty();
    }

    /** What the button is about, as far as its arguments tell. */
    public Optional<Report.Target> target() {
        Map<String, String> args = action.args();
        String name = args.getOrDefault("pod", args.getOrDefault("name", ""));
        String kind = args.containsKey("pod") ? "Pod" : args.getOrDefault("kind", defaultKind());
        String namespace = args.getOrDefault("namespace", "");
        return Names.isName(name) && Names.isKind(kind) && Names.isNamespace(namespace)
                ? Optional.of(new Report.Target(kind, namespace, name))
                : Optional.empty();
    }

    private String defaultKind() {
        return action.id().equals("node") ? "Node" : "Pod";
    }
}
