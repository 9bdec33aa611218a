package dev.terwaydoctor.slack.blocks;

import com.google.re2j.Pattern;

/**
 * Takes out of a stranger's text what a reader cannot see but a screen obeys: terminal sequences, control characters, marks that reverse the
 * direction of reading or hide inside a word, halves of surrogate pairs. Newlines and tabs stay. Everything that can be read is kept.
 */
final class CleanText {

    private static final Pattern TERMINAL = Pattern.compile(
            "\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|\\x1b[@-_]|\\x{9b}[0-?]*[ -/]*[@-~]");

    private CleanText() {}

    static String of(String text) {
        String visible = text.indexOf('\u001b') < 0 && text.indexOf('\u009b') < 0
                ? text
                : TERMINAL.matcher(text).replaceAll("");
        StringBuilder kept = new StringBuilder(visible.length());
        visible.replace("\r\n", "\n").codePoints().forEach(c -> keep(c, kept));
        return kept.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return of(text).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private static void keep(int c, StringBuilder out) {
        if (c == '\n' || c == '\t') {
            out.appendCodePoint(c);
        } else if (c == '\r' || c == 0x2028 || c == 0x2029) {
            out.append('\n');
        } else if (Character.getType(c) == Character.SURROGATE) {
            out.append('\ufffd');
        } else if (!Character.isISOControl(c) && !isInvisible(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isInvisible(int c) {
        return (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || (c >= 0xe0000 && c <= 0xe007f)
                || c == 0x061c
                || c == 0x00ad
                || c == 0xfeff;
    }
}
