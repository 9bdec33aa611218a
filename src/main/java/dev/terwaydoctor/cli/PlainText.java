package dev.terwaydoctor.cli;

/**
 * Makes text from a cluster harmless to a terminal: controls, escape sequences and marks that turn the reading direction are spelled out instead of
 * sent, so that a log line can neither move the cursor nor pose as something else.
 */
final class PlainText {

    private PlainText() {}

    /** One line: line breaks and tabs become spaces. */
    static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(plain, point));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int point) {
        if (point == '\n' || point == '\t') {
            plain.append(' ');
        } else if (isUnsafe(point)) {
            plain.append(String.format("\\u{%x}", point));
        } else {
            plain.appendCodePoint(point);
        }
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
