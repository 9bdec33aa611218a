package dev.terwaydoctor.evidence.log;

/** The part of a message that stays the same when it is written again: words with digits in them stand for anything. */
final class Shape {

    private static final int LONGEST = 240;

    private Shape() {}

    static String of(String message) {
        int length = Math.min(message.length(), LONGEST);
        StringBuilder shape = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            int end = at;
            boolean varies = false;
            while (end < length && isWord(message.charAt(end))) {
                varies |= message.charAt(end) >= '0' && message.charAt(end) <= '9';
                end++;
            }
            if (end == at) {
                shape.append(message.charAt(at));
                at++;
            } else {
                shape.append(varies ? "*" : message.substring(at, end));
                at = end;
            }
        }
        return shape.toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
