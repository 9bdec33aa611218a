package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.blocks.BlockSchema.Rule;
import dev.terwaydoctor.sandbox.blocks.BlockSchema.SurfaceRule;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether Slack would take these blocks or this view, and refuses with Slack's code and pointers. A single block
 * is judged by the schema; sums over a message, and ids that must differ, are judged here.
 */
public final class BlockRules {

    private final BlockSchema schema;

    /** {@code newest}: the workspace takes the block types of the last two years too. */
    public BlockRules(boolean newest) {
        BlockSchema all = BlockSchema.load();
        this.schema = newest ? all : all.withoutNewest();
    }

    /** Refuses with {@code invalid_blocks} or {@code msg_blocks_too_long}. */
    public void requireMessage(JsonNode blocks) {
        List<Violation> violations = check(blocks, Surface.MESSAGE, "/blocks");
        refuse("invalid_blocks", violations);
        MessageBudget budget = MessageBudget.of(blocks);
        if (budget.characters() > MessageBudget.MAX_CHARACTERS) {
            throw new SlackError("msg_blocks_too_long");
        }
        refuse("invalid_blocks", budget.violations());
    }

    /** Refuses with {@code invalid_arguments}, as the methods for views do. */
    public void requireView(JsonNode view) {
        refuse("invalid_arguments", checkView(view));
    }

    public List<Violation> checkView(JsonNode view) {
        String type = view.path("type").asText();
        ShapeCheck check = new ShapeCheck(schema);
        if (!type.equals("modal") && !type.equals("home")) {
            check.add("missing required field: type", "/view");
            return check.violations();
        }
        check.shape(view, type, "/view");
        Surface surface = type.equals("home") ? Surface.HOME : Surface.MODAL;
        check(check, view.path("blocks"), surface, "/view/blocks");
        if (hasInput(view.path("blocks")) && type.equals("modal") && !view.has("submit")) {
            check.add("missing required field: submit", "/view");
        }
        return check.violations();
    }

    /** Of the answer to a type-ahead: options or groups of them, a hundred at most; none is no mistake. */
    public List<Violation> checkSuggestions(JsonNode answer) {
        ShapeCheck check = new ShapeCheck(schema);
        check.shape(answer, "suggestions", "");
        return check.violations();
    }

    /** Everything wrong with the blocks one by one, in reading order. */
    public List<Violation> check(JsonNode blocks, Surface surface, String at) {
        ShapeCheck check = new ShapeCheck(schema);
        check(check, blocks, surface, at);
        return check.violations();
    }

    private void check(ShapeCheck check, JsonNode blocks, Surface surface, String at) {
        SurfaceRule rule = schema.surface(surface);
        Rule each = new Rule(rule.group(), 0, 0, 0, 0, false, List.of(), null);
        check.value(blocks, new Rule("list", 0, 0, 0, rule.blocks(), true, List.of(), each), at);
        distinctIds(check, blocks, at);
    }

    private static void distinctIds(ShapeCheck check, JsonNode blocks, String at) {
        Set<String> blockIds = new HashSet<>();
        for (int index = 0; index < blocks.size(); index++) {
            JsonNode block = blocks.get(index);
            String pointer = at + "/" + index;
            String blockId = block.path("block_id").asText();
            if (!blockId.isEmpty() && !blockIds.add(blockId)) {
                check.add("`block_id` \"" + blockId + "\" already exists", pointer + "/block_id");
            }
            distinctActions(check, block.path("elements"), pointer + "/elements");
        }
    }

    private static void distinctActions(ShapeCheck check, JsonNode elements, String at) {
        Set<String> actionIds = new HashSet<>();
        for (int index = 0; index < elements.size(); index++) {
            String actionId = elements.get(index).path("action_id").asText();
            if (!actionId.isEmpty() && !actionIds.add(actionId)) {
                check.add("`action_id` \"" + actionId + "\" already exists", at + "/" + index + "/action_id");
            }
        }
    }

    private static boolean hasInput(JsonNode blocks) {
        for (JsonNode block : blocks) {
            if (block.path("type").asText().equals("input")) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(String code, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new SlackError(code, violations.stream().map(Violation::line).toList());
        }
    }
}
