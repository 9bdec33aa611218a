package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What all blocks of one message use together. Slack bounds the sums, not only the single block. */
record MessageBudget(int characters, int markdown, int tableCells, int tables, int dataCells) {

    static final int MAX_CHARACTERS = 13_000;
    static final int MAX_MARKDOWN = 12_000;
    static final int MAX_TABLE_CELLS = 10_000;
    static final int MAX_DATA_CELLS = 20_000;

    static MessageBudget of(JsonNode blocks) {
        MessageBudget sum = new MessageBudget(0, 0, 0, 0, 0);
        for (JsonNode block : blocks) {
            int text = text(block);
            sum = sum.plus(
                    switch (block.path("type").asText()) {
                        case "table" -> new MessageBudget(text, 0, text, 1, 0);
                        case "markdown" -> new MessageBudget(text, text, 0, 0, 0);
                        case "data_table" -> new MessageBudget(0, 0, 0, 0, text);
                        default -> new MessageBudget(text, 0, 0, 0, 0);
                    });
            sum = sum.plus(of(block.path("child_blocks")).withoutCharacters());
        }
        return sum;
    }

    /** The sums that count as a broken block; too many characters has an error code of its own. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (markdown > MAX_MARKDOWN) {
            violations.add(new Violation("markdown text must be less than 12001 characters in total", "/blocks"));
        }
        if (tableCells > MAX_TABLE_CELLS) {
            violations.add(new Violation("table cells must be less than 10001 characters in total", "/blocks"));
        }
        if (dataCells > MAX_DATA_CELLS) {
            violations.add(new Violation("data table cells must be less than 20001 characters in total", "/blocks"));
        }
        if (tables > 1) {
            violations.add(new Violation("only_one_table_allowed", "/blocks"));
        }
        return violations;
    }

    private MessageBudget plus(MessageBudget more) {
        return new MessageBudget(
                characters + more.characters,
                markdown + more.markdown,
                tableCells + more.tableCells,
                tables + more.tables,
                dataCells + more.dataCells);
    }

    /** The text of nested blocks is already counted with the block that holds them. */
    private MessageBudget withoutCharacters() {
        return new MessageBudget(0, markdown, tableCells, tables, dataCells);
    }

    private static int text(JsonNode node) {
        int sum = node.isObject() && node.path("text").isTextual()
                ? node.path("text").asText().length()
                : 0;
        for (JsonNode child : node) {
            sum += child.isContainerNode() ? text(child) : 0;
        }
        return sum;
    }
}
