package dev.terwaydoctor.cli;

import java.util.ArrayList;
import java.util.List;

/** Counts in terminal columns, where a Chinese character takes two, and breaks text into lines by them. */
final class Columns {

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        return Character.isIdeographic(point)
                || (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0x303E)
                || (point >= 0x3041 && point <= 0x33FF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF);
    }

    /** Spaces behind, up to this width. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** What fits into the width, from the beginning. */
    static String cut(String text, int width) {
        int at = 0;
        int used = 0;
        while (at < text.length()) {
            used += of(text.codePointAt(at));
            if (used > width) {
                break;
            }
            at = text.offsetByCodePoints(at, 1);
        }
        return text.substring(0, at);
    }

    /**
     * Lines of at most this width, broken at spaces and between Chinese characters; a word that is wider than a line is kept whole, so that names
     * can be copied.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (of(line.toString()) + of(piece.stripTrailing()) > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Words with the spaces behind them; each wide character is a piece of its own, with the closing punctuation behind it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (at > start && isBreak(text.codePointBefore(at), text.codePointAt(at))) {
                pieces.add(text.substring(start, at));
                start = at;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean isBreak(int before, int after) {
        if (after == ' ') {
            return false;
        }
        return before == ' ' || (isWide(before) && !isClosing(after)) || (isWide(after) && !isClosing(after));
    }

    private static boolean isClosing(int point) {
        return "，。；：、！？）》」』】,.;:!?)]".indexOf(point) >= 0;
    }
}
