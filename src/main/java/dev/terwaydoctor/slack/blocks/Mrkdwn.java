package dev.terwaydoctor.slack.blocks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The only way by which names, events, log lines and people's words become Slack markup. What comes out can mention nobody, link nowhere and
 * break out of no code span, whatever went in.
 */
public final class Mrkdwn {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Mrkdwn() {}

    /** Running text, line breaks kept. */
    public static String escape(String text) {
        return CleanText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Running text on one line. */
    public static String line(String text) {
        return escape(CleanText.line(text));
    }

    /** A code span on one line; empty text gives an empty string, since an empty span shows as two backticks. */
    public static String code(String text) {
        String line = line(text.replace('`', '\''));
        return line.isEmpty() ? "" : "`" + line + "`";
    }

    /** A fenced block; empty text gives an empty string. */
    public static String fence(String text) {
        String body = escape(text.replace('`', '\'')).strip();
        return body.isEmpty() ? "" : "```" + body + "```";
    }

    public static String bold(String text) {
        String line = line(text.replace('*', '∗'));
        return line.isEmpty() ? "" : "*" + line + "*";
    }

    /** A moment in the reader's own time zone; where that cannot be shown, in UTC. */
    public static String date(Instant time) {
        return "<!date^" + time.getEpochSecond() + "^{date_short_pretty} {time_secs}|" + UTC.format(time) + ">";
    }

    /** A time of day in the reader's own time zone. */
    public static String time(Instant time) {
        return "<!date^" + time.getEpochSecond() + "^{time_secs}|" + CLOCK.format(time) + ">";
    }

    /** Mentions a person by an id that Slack itself gave us; any other text is shown as it is. */
    public static String person(String id) {
        return isId(id) ? "<@" + id + ">" : escape(id);
    }

    /** Links to a channel by its id; any other text is shown as it is. */
    public static String channel(String id) {
        return id.startsWith("C") && isId("U" + id) ? "<#" + id + ">" : escape(id);
    }

    /** Text without markup, as plain_text objects, files and fallbacks of old clients show it. */
    public static String unmarked(String text) {
        return CleanText.line(text);
    }

    private static boolean isId(String id) {
        return id.length() > 1
                && id.length() <= 30
                && (id.charAt(0) == 'U' || id.charAt(0) == 'W')
                && id.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
