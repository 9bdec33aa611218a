package dev.terwaydoctor.report;

import java.util.stream.Collectors;

/**
 * Shortens the words of a cluster. An error wraps the one that caused it, so that what decides stands at the end: it is the middle that is
 * left out.
 */
public final class Elision {

    private static final String GAP = " … ";
    private static final int HEAD_IN = 3;

    private Elision() {}

    /** On one line, of at most so many characters. */
    public static String middle(String text, int limit) {
        String line =
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
        if (line.length() <= limit) {
            return line;
        }
        int head = whole(line, (limit - GAP.length()) / HEAD_IN);
        int tail = whole(line, line.length() - (limit - GAP.length() - head));
        return line.substring(0, head) + GAP + line.substring(tail);
    }

    /** Does not part a surrogate pair. */
    private static int whole(String line, int at) {
        return Character.isLowSurrogate(line.charAt(at)) ? at + 1 : at;
    }
}
