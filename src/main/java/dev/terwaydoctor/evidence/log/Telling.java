package dev.terwaydoctor.evidence.log;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Comparator;

/** Weighs how much a message tells: names, numbers and causes tell much, words that wrap another error tell little. */
final class Telling {

    private static final Pattern SPECIFIC = Pattern.compile(
            "\"[^\"]+\"|'[^']+'|[\\w.-]+:\\d{2,5}\\b|(?:^|[\\s(=])/[\\w./-]+|\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|https?://\\S+"
                    + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|(?i:\\bport \\d+|\\b(?:status|code|errno)\\b[^\\d]{0,10}\\d+)");
    private static final Pattern WRAPPER =
            Pattern.compile("(?i)^(?:an? )?(?:(?:unhandled|unexpected|internal|fatal) )?(?:error|exception|failure"
                    + "|panic)(?: (?:occurred|caught|in \\S+))?[.:!]?$|exception on /|exit(?:ed|ing)? (?:status|with|code|due)|shutting down|shutdown"
                    + "|giving up|will (?:retry|be retried)|retrying|back-?off|npm (?:err!|error)|errors? (?:were|was) (?:found|logged)"
                    + "|see (?:the )?log|command failed|process (?:exited|terminated|completed)|lifecycle|aborting|core dumped|recovered from"
                    + "|check(?:ing)? endpoint|^error:? (?:command|process)|make: \\*\\*\\*");
    private static final Pattern CHAIN = Pattern.compile(": ");
    private static final int SHORT = 28;
    private static final int SPECIFICS_AT_MOST = 3;
    private static final int CHAIN_AT_MOST = 2;

    private Telling() {}

    static int weight(String message, Level level, boolean known) {
        int weight = count(SPECIFIC, message, SPECIFICS_AT_MOST) * 2
                + count(CHAIN, message, CHAIN_AT_MOST)
                + (known ? 3 : 0);
        weight += switch (level) {
            case FATAL -> 4;
            case ERROR -> 2;
            case WARNING -> -2;
            case INFO -> -4;
        };
        weight -= WRAPPER.matcher(message).find() ? 5 : 0;
        weight -= message.length() < SHORT ? 2 : 0;
        return weight;
    }

    /** Best first: the weightiest; of equals the newest. */
    static Comparator<LineGroup> bestFirst() {
        return Comparator.comparing(LineGroup::weight, Comparator.reverseOrder())
                .thenComparing(LineGroup::ordinal, Comparator.reverseOrder());
    }

    private static int count(Pattern pattern, String text, int atMost) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (count < atMost && matcher.find()) {
            count++;
        }
        return count;
    }
}
