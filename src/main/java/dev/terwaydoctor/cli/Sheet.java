package dev.terwaydoctor.cli;

import java.util.List;

/**
 * A page of text for one screen while it is written. Every text passes through {@link PlainText} on its way in, and only this class adds terminal
 * codes: nothing that was read from a cluster can.
 */
final class Sheet {

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    Sheet(Screen screen) {
        this.screen = screen;
    }

    /** A blank line, once, and none at the top. */
    Sheet gap() {
        if (!text.isEmpty() && text.lastIndexOf("\n\n") != text.length() - 2) {
            text.append('\n');
        }
        return this;
    }

    Sheet heading(int indent, String heading) {
        return line(indent, Palette.HEADING.paint(PlainText.line(heading), screen));
    }

    Sheet paragraph(int indent, String words) {
        return item(indent, "", Palette.PLAIN, words);
    }

    /** A marker with wrapped words beside it. */
    Sheet item(int indent, String marker, Palette palette, String words) {
        String lead = PlainText.line(marker);
        int hanging = Columns.of(lead);
        String first = palette.paint(lead, screen);
        for (String line : Columns.wrap(PlainText.line(words), screen.width() - indent - hanging)) {
            line(indent, first + line);
            first = " ".repeat(hanging);
        }
        return this;
    }

    /** A wrapped sentence whose beginning is set off; further lines are indented by two. */
    Sheet lead(String beginning, Palette palette, String words) {
        String start = PlainText.line(beginning);
        List<String> lines = Columns.wrap(start + PlainText.line(words), screen.width() - 2);
        String first = lines.get(0);
        int marked = Math.min(start.length(), first.length());
        line(0, palette.paint(first.substring(0, marked), screen) + first.substring(marked));
        lines.stream().skip(1).forEach(line -> line(2, line));
        return this;
    }

    /** On one line however long, so that it can be copied. */
    Sheet command(int indent, String command) {
        return command.isEmpty() ? this : verbatim(indent, "$ " + command, Palette.FAINT);
    }

    Sheet verbatim(int indent, String words, Palette palette) {
        return line(indent, palette.paint(PlainText.line(words), screen));
    }

    private Sheet line(int indent, String safe) {
        text.append((" ".repeat(indent) + safe).stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
