package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has said so far. Text grows in the last markdown block; a task is one card that later updates change; a
 * stream speaks in text or in chunks, not in both.
 */
final class StreamedContent {

    private enum Mode {
        UNDECIDED,
        TEXT,
        CHUNKS
    }

    private static final int MAX_MARKDOWN = 12_000;
    private static final Set<String> STATUSES = Set.of("pending", "in_progress", "complete", "error");

    private final boolean cards;
    private final boolean asPlan;
    private final List<ObjectNode> blocks = new ArrayList<>();
    private final Map<String, ObjectNode> tasks = new LinkedHashMap<>();
    private Mode mode = Mode.UNDECIDED;
    private @Nullable ObjectNode plan;

    /** Without {@code cards} a workspace shows tasks as lines of text; {@code asPlan} gathers them under one title. */
    StreamedContent(boolean cards, boolean asPlan) {
        this.cards = cards;
        this.asPlan = asPlan;
    }

    void say(String markdown) {
        requireShort(markdown);
        enter(Mode.TEXT);
        markdown(markdown);
    }

    /** Takes all of the chunks or, where one of them is wrong, none. {@code reader} says what blocks may be. */
    void take(JsonNode chunks, ContentReader reader) {
        if (!chunks.isArray()) {
            throw new SlackError("invalid_chunks");
        }
        chunks.forEach(chunk -> require(chunk, reader));
        enter(Mode.CHUNKS);
        for (JsonNode chunk : chunks) {
            switch (chunk.path("type").asText()) {
                case "markdown_text" -> markdown(chunk.path("text").asText());
                case "task_update" -> task(chunk);
                case "plan_update" -> plan().put("title", chunk.path("title").asText());
                default -> reader.checked(chunk.path("blocks")).forEach(block -> blocks.add((ObjectNode) block));
            }
        }
    }

    private static void require(JsonNode chunk, ContentReader reader) {
        boolean sound = switch (chunk.path("type").asText()) {
            case "markdown_text" -> {
                requireShort(chunk.path("text").asText());
                yield chunk.path("text").isTextual();
            }
            case "task_update" ->
                !chunk.path("id").asText().isEmpty()
                        && !chunk.path("title").asText().isEmpty()
                        && STATUSES.contains(chunk.path("status").asText("pending"));
            case "plan_update" -> !chunk.path("title").asText().isEmpty();
            case "blocks" -> !reader.checked(chunk.path("blocks")).isEmpty();
            default -> false;
        };
        if (!sound) {
            throw new SlackError("invalid_chunks");
        }
    }

    private static void requireShort(String markdown) {
        if (markdown.length() > MAX_MARKDOWN) {
            throw new SlackError("msg_too_long");
        }
    }

    Content content() {
        StringBuilder text = new StringBuilder();
        ArrayNode shown = Json.array();
        for (ObjectNode block : blocks) {
            boolean markdown = block.path("type").asText().equals("markdown");
            if (markdown) {
                text.append(block.path("text").asText());
            }
            if (cards || markdown || !isTask(block)) {
                shown.add(block.deepCopy());
            }
        }
        String lines = taskLines();
        if (!cards && !lines.isEmpty()) {
            shown.addObject().put("type", "markdown").put("block_id", "tasks").put("text", lines.strip());
        }
        return new Content(text + lines, shown, Json.array(), null);
    }

    private void enter(Mode wanted) {
        if (mode != Mode.UNDECIDED && mode != wanted) {
            throw new SlackError("streaming_mode_mismatch");
        }
        mode = wanted;
    }

    private void markdown(String more) {
        if (more.isEmpty()) {
            return;
        }
        ObjectNode last = blocks.isEmpty() ? Json.object() : blocks.get(blocks.size() - 1);
        if (last.path("type").asText().equals("markdown")) {
            last.put("text", last.path("text").asText() + more);
        } else {
            ObjectNode block = Json.object().put("type", "markdown").put("block_id", "stream-" + blocks.size());
            blocks.add(block.put("text", more));
        }
    }

    private void task(JsonNode update) {
        String id = update.path("id").asText();
        String status = update.path("status").asText("pending");
        ObjectNode card = tasks.computeIfAbsent(id, this::newTask);
        card.put("title", update.path("title").asText()).put("status", status);
        for (String part : List.of("details", "output")) {
            if (update.has(part)) {
                card.set(part, richText(update.path(part)));
            }
        }
        if (update.has("sources")) {
            card.set("sources", update.path("sources"));
        }
    }

    private ObjectNode newTask(String id) {
        ObjectNode card = Json.object().put("type", "task_card").put("task_id", id);
        if (asPlan) {
            plan().withArray("tasks").add(card);
        } else {
            blocks.add(card.put("block_id", "task-" + id));
        }
        return card;
    }

    private ObjectNode plan() {
        if (plan == null) {
            plan = Json.object().put("type", "plan").put("block_id", "plan").put("title", "Plan");
            blocks.add(plan);
        }
        return plan;
    }

    private String taskLines() {
        StringBuilder lines = new StringBuilder();
        if (plan != null) {
            lines.append("\n**").append(plan.path("title").asText()).append("**");
        }
        for (ObjectNode task : tasks.values()) {
            lines.append("\n- ").append(task.path("title").asText());
            lines.append(": ").append(task.path("status").asText());
        }
        return lines.toString();
    }

    private static boolean isTask(JsonNode block) {
        String type = block.path("type").asText();
        return type.equals("task_card") || type.equals("plan");
    }

    /** A chunk says plain words where the block has rich text. */
    private static JsonNode richText(JsonNode given) {
        if (given.isObject()) {
            return given;
        }
        ObjectNode rich = Json.object().put("type", "rich_text");
        ObjectNode section = rich.putArray("elements").addObject().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", given.asText());
        return rich;
    }
}
