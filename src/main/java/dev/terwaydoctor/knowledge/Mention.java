package dev.terwaydoctor.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How closely an entry speaks of a word or a line that somebody asks about. */
enum Mention {
    /** A signal of its own wants it: a reason, or a pattern that knows these words and not just any in their place. */
    SIGNAL,
    /** Its id or title has it. */
    TITLE,
    /** An example or its explanation has it. */
    WORDS,
    NONE;

    /** What no pattern is about, made of what errors are commonly called. */
    private static final String ANY_WORD = "Zzyzx.failed.error.not.found.timeout.refused.denied.invalid.exceeded";

    /** Where such words stand: alone, as a code, as a log message, as a refusal. */
    private static final List<String> SETTINGS = List.of(
            "%s",
            "errCode: %s, msg: x, requestID: X",
            "E0101 \"%s\" err=\"x\"",
            "admission webhook \"terway.mutating.k8s.io\" denied the request: %s");

    static Mention of(String term, Cause cause) {
        if (Stream.of(cause.proves(), cause.supports())
                .flatMap(list -> list.stream().flatMap(Catalogue::wanted))
                .anyMatch(seen -> wants(seen, term))) {
            return SIGNAL;
        }
        String word = term.toLowerCase(Locale.ROOT);
        if (has(cause.id(), word) || has(cause.title().en(), word)) {
            return TITLE;
        }
        boolean inWords =
                has(cause.explanation().en(), word) || cause.matching().stream().anyMatch(line -> has(line, word));
        return inWords ? WORDS : NONE;
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean wants(Signal.Seen seen, String term) {
        boolean byReason = seen.where().get("reason") instanceof Condition.OneOf reasons
                && reasons.texts().contains(term);
        return byReason
                || SETTINGS.stream()
                        .anyMatch(setting -> knows(seen, setting.formatted(term), setting.formatted(ANY_WORD)));
    }

    /** A pattern wide enough to match any word does not speak of this one. */
    private static boolean knows(Signal.Seen seen, String line, String anyLine) {
        return seen.text() != null
                && seen.text().matcher(line).find()
                && !seen.text().matcher(anyLine).find();
    }
}
