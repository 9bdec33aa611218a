package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.blocks.BlockRules;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the app offered last in each external select on each screen. A person can choose nothing else there, and an answer
 * that breaks the limits offers nothing, as in Slack.
 */
final class Suggestions {

    private static final int DEFAULT_MIN_QUERY = 3;

    /** One select on one person's screen; {@code surface} is a view id or a message's timestamp. */
    private record Place(String user, String surface, String blockId, String actionId) {}

    private final BlockRules rules;
    private final Map<Place, ArrayNode> offered = new ConcurrentHashMap<>();

    Suggestions(BlockRules rules) {
        this.rules = rules;
    }

    /** Refuses what the client would not ask the app about. */
    static void requireAsked(Elements.Placed placed, String typed) {
        if (!placed.type().endsWith("external_select")) {
            throw new IllegalArgumentException(placed.actionId() + " has its options in it");
        }
        int least = placed.element().path("min_query_length").asInt(DEFAULT_MIN_QUERY);
        if (typed.length() < least) {
            throw new IllegalArgumentException(placed.actionId() + " asks the app from " + least + " letters on");
        }
    }

    /** Takes the app's answer; what it offers is all that can be chosen from now on. */
    void offer(String user, String surface, Elements.Placed placed, JsonNode answer) {
        ArrayNode options = Json.array();
        if (rules.checkSuggestions(answer).isEmpty()) {
            answer.path("options").forEach(options::add);
            answer.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        }
        offered.put(new Place(user, surface, placed.blockId(), placed.actionId()), options);
    }

    /** The blocks as the person sees them: with the offered options inside the external selects. */
    JsonNode furnished(String user, String surface, JsonNode blocks) {
        JsonNode copy = blocks.deepCopy();
        for (Elements.Placed placed : Elements.in(copy)) {
            if (placed.type().endsWith("external_select")) {
                ArrayNode options = ((ObjectNode) placed.element()).putArray("options");
                options.addAll(offered.getOrDefault(
                        new Place(user, surface, placed.blockId(), placed.actionId()), Json.array()));
                if (placed.element().has("initial_option")) {
                    options.add(placed.element().path("initial_option"));
                }
                placed.element().path("initial_options").forEach(options::add);
            }
        }
        return copy;
    }
}
