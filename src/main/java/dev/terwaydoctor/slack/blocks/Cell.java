package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** Literal text in a table: Slack reads no markup in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("raw_text")
public record Cell(String text) {

    /** How a column is set. */
    public record Column(boolean isWrapped) {

        static final Column WRAPPED = new Column(true);
    }

    public Cell {
        Limits.sized("cell", text, 1, Limits.TABLE_CHARACTERS);
    }

    static Cell of(String text, int max) {
        String line = CleanText.line(text);
        return new Cell(Clip.plain(line.isEmpty() ? "-" : line, max));
    }
}
