package dev.terwaydoctor.evidence.log;

/** The part of a message that stays the same when it is written again: words with digits in them stand for anything. */
final class Shape {

    private static final int LONGEST = 240;
    private static final int CODE_DIGITS_LEAST = 4;
    private static final int CODE_DIGITS_MOST = 5;
    private static final int SMALL = 3;

    private Shape() {}

    /** The shape by which messages are gathered; a code such as ORA-01017 or E11000 is part of it. */
    static String of(String message) {
        return shape(message, Math.min(message.length(), LONGEST), false);
    }

    /**
     * Equal for lines that no pattern and no rule of levels tells apart: small numbers stay, for a status or a level may be one, and so does
     * the letter a line begins with; times, addresses and ids do not.
     */
    static String likeness(String line) {
        return line.isEmpty() ? line : line.charAt(0) + shape(line, line.length(), true);
    }

    private static String shape(String text, int length, boolean keepsSmall) {
        StringBuilder shape = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            int end = at;
            int digits = 0;
            while (end < length && isWord(text.charAt(end))) {
                digits += isDigit(text.charAt(end)) ? 1 : 0;
                end++;
            }
            if (end == at) {
                shape.append(text.charAt(at));
                at++;
            } else {
                boolean stays =
                        digits == 0 || isCode(text, at, end, digits) || (keepsSmall && isSmall(text, at, end, digits));
                if (stays) {
                    shape.append(text, at, end);
                } else {
                    shape.append('*');
                }
                at = end;
            }
        }
        return shape.toString();
    }

    /** A number of few digits that is no part of a time, a fraction or an address. */
    private static boolean isSmall(String text, int at, int end, int digits) {
        if (digits != end - at || digits > SMALL) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean ofTime = before == ':' && at > 1 && isDigit(text.charAt(at - 2));
        return before != '.' && before != ',' && !ofTime;
    }

    /** Capitals with four or five digits behind them. */
    private static boolean isCode(String text, int at, int end, int digits) {
        if (digits < CODE_DIGITS_LEAST || digits > CODE_DIGITS_MOST || text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
            return false;
        }
        int number = end - digits;
        for (int here = at; here < end; here++) {
            char c = text.charAt(here);
            boolean fits = here < number ? (c >= 'A' && c <= 'Z') || c == '-' : isDigit(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || isDigit(c)
                || c == '-'
                || c == '_'
                || (c > 127 && Character.isLetterOrDigit(c));
    }
}
