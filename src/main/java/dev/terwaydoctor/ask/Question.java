package dev.terwaydoctor.ask;

import java.text.Normalizer;

/**
 * What a person typed, made harmless: Slack markup decoded, quotes and full-width characters made plain, control, zero-width and
 * direction characters removed, length capped. Holds no more than {@link #MAX_CHARS} characters.
 *
 * @param cut whether the end was left out
 */
public record Question(String text, Language language, boolean cut) {

    /** Long enough for a pasted description of every Pod of a node, or an hour of a quiet log. */
    public static final int MAX_CHARS = 200_000;

    public static Question of(String raw) {
        boolean cut = raw.length() > MAX_CHARS;
        String kept = cut ? raw.substring(0, MAX_CHARS) : raw;
        String text = plain(SlackMarkup.decode(kept)).strip();
        if (text.length() > MAX_CHARS) {
            return new Question(text.substring(0, MAX_CHARS), Language.of(text), true);
        }
        return new Question(text, Language.of(text), cut);
    }

    private static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        normal.codePoints().map(Question::plain).filter(c -> c >= 0).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int c) {
        return switch (c) {
            case '\n' -> '\n';
            case '\t', '\r', 0x85, 0x2028, 0x2029 -> ' ';
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″', '「', '」', '『', '』', '«', '»', '《', '》' -> '"';
            case '。' -> '.';
            case '、' -> ',';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            default -> isHidden(c) ? -1 : c;
        };
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
