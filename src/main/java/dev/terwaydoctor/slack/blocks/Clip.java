package dev.terwaydoctor.slack.blocks;

/**
 * Shortens text so that what remains is whole: no half of a surrogate pair, no half of an escape or a link, no code fence left open. What was
 * cut is marked by an ellipsis.
 */
public final class Clip {

    private static final String ELLIPSIS = "…";
    private static final String FENCE = "```";

    private Clip() {}

    /** Plain text of at most {@code max} characters. */
    public static String plain(String text, int max) {
        return text.length() <= max ? text : text.substring(0, wholeCharacters(text, max - 1)) + ELLIPSIS;
    }

    /** Mrkdwn of at most {@code max} characters, cut at a line's end where one is near. */
    public static String marked(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int room = max - ELLIPSIS.length() - FENCE.length() - 2;
        int end = text.lastIndexOf('\n', room);
        if (end < room / 2) {
            end = wholeMarkup(text, wholeCharacters(text, room));
        }
        String kept = text.substring(0, end);
        return closed(kept) + "\n" + ELLIPSIS;
    }

    private static String closed(String text) {
        int fences = 0;
        for (int at = text.indexOf(FENCE); at >= 0; at = text.indexOf(FENCE, at + FENCE.length())) {
            fences++;
        }
        return fences % 2 == 0 ? text : text + FENCE;
    }

    private static int wholeCharacters(String text, int end) {
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int wholeMarkup(String text, int end) {
        int link = text.lastIndexOf('<', end - 1);
        int cut = link >= 0 && text.indexOf('>', link) >= end ? link : end;
        int escape = text.lastIndexOf('&', cut - 1);
        return escape >= 0 && text.indexOf(';', escape) >= cut && cut - escape <= 4 ? escape : cut;
    }
}
