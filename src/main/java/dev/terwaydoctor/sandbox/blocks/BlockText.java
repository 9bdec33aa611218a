package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** Blocks as lines of plain text, with what can be pressed in square brackets. Loses looks, never words. */
public final class BlockText {

    private final MrkdwnText mrkdwn;
    private final RichText richText;

    public BlockText(UnaryOperator<String> names) {
        this.mrkdwn = new MrkdwnText(names);
        this.richText = new RichText(names);
    }

    public List<String> lines(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks) {
            lines.addAll(block(block));
        }
        return lines;
    }

    private List<String> block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "divider" -> List.of("--------");
            case "section" -> section(block);
            case "context" -> List.of(joined(block.path("elements"), " · "));
            case "actions", "context_actions" -> List.of(joined(block.path("elements"), " "));
            case "rich_text" -> richText.lines(block);
            case "table", "data_table" -> table(block);
            case "container" -> container(block);
            case "input" -> List.of(text(block.path("label")) + ": " + element(block.path("element")));
            case "image" -> List.of("[image: " + block.path("alt_text").asText() + "]");
            case "plan" -> plan(block);
            case "task_card" -> task(block);
            default -> text(block).lines().toList();
        };
    }

    private List<String> section(JsonNode section) {
        List<String> lines = new ArrayList<>(text(section.path("text")).lines().toList());
        section.path("fields").forEach(field -> lines.add("- " + text(field).replace('\n', ' ')));
        if (section.has("accessory")) {
            lines.add(element(section.path("accessory")));
        }
        return lines;
    }

    private List<String> table(JsonNode table) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : table.path("rows")) {
            StringJoiner cells = new StringJoiner(" | ");
            row.forEach(cell -> cells.add(cell(cell)));
            lines.add(cells.toString());
        }
        return lines;
    }

    private String cell(JsonNode cell) {
        return switch (cell.path("type").asText()) {
            case "rich_text" -> String.join(" ", richText.lines(cell));
            case "raw_number" -> cell.path("value").asText();
            default -> cell.path("text").asText();
        };
    }

    private List<String> container(JsonNode container) {
        List<String> lines = new ArrayList<>();
        String title = container.has("title")
                ? text(container.path("title"))
                : String.join(" ", richText.lines(container.path("rich_text_title")));
        lines.add("> " + title);
        lines(container.path("child_blocks")).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private List<String> plan(JsonNode plan) {
        List<String> lines = new ArrayList<>(List.of(plan.path("title").asText()));
        plan.path("tasks").forEach(task -> lines.addAll(task(task)));
        return lines;
    }

    private List<String> task(JsonNode task) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "- " + task.path("title").asText() + ": " + task.path("status").asText("pending"));
        richText.lines(task.path("details")).forEach(line -> lines.add("  " + line));
        richText.lines(task.path("output")).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private String joined(JsonNode elements, String separator) {
        StringJoiner joined = new StringJoiner(separator);
        elements.forEach(element -> joined.add(element(element)));
        return joined.toString();
    }

    private String element(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "plain_text", "mrkdwn" -> text(element);
            case "image" -> "[image: " + element.path("alt_text").asText() + "]";
            case "feedback_buttons" ->
                "[" + text(element.path("positive_button").path("text")) + "] ["
                        + text(element.path("negative_button").path("text")) + "]";
            case "overflow" -> "[...]";
            default -> "[" + text(element.has("text") ? element.path("text") : element.path("placeholder")) + "]";
        };
    }

    /** Of a text object, or of a block that carries its text as one or as a string. */
    private String text(JsonNode node) {
        JsonNode text = node.path("text");
        if (text.isObject()) {
            return text(text);
        }
        return node.path("type").asText().equals("mrkdwn") ? mrkdwn.plain(text.asText()) : text.asText();
    }
}
