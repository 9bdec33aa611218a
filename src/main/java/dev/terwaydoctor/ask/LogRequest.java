package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Recognises a wish to read a log, and which one: whose, of which run, which lines. */
final class LogRequest {

    private static final Pattern TAIL = Pattern.compile(
            "(?i)(?:\\b(?:last|tail|tail of|final|--tail)[ =]|最后|最近的?|后)\\s*(\\d{1,6})\\b\\s*(?:log )?(?:lines?\\b|条|行|$|of\\b|-)?");
    private static final Pattern UNITS =
            Pattern.compile("^\\s*(?:m|h|s|d|min|mins|minutes?|hours?|hrs?|days?|sec|seconds?|个?小时|分钟|天|秒)\\b?");

    private static final Set<Tag> BESIDE_A_RUN = EnumSet.of(
            Tag.PREVIOUS, Tag.ARTICLE, Tag.PRONOUN, Tag.FILLER, Tag.CONJ, Tag.BE, Tag.CHATTER, Tag.COURTESY, Tag.SHOW);

    private LogRequest() {}

    static Optional<Intent> of(Draft draft, Hints hints, boolean hasTarget) {
        Sentence sentence = draft.sentence();
        ContextLines around = ContextLines.in(text(sentence));
        int tail = around.areWanted() ? 0 : tail(text(sentence));
        boolean lines = hasTarget && hints.names().isEmpty() && (around.areWanted() || tail > 0);
        boolean run = hasTarget && isOfAnotherRun(sentence);
        if (!isAsked(sentence) && draft.filter() == null && !lines && !run) {
            return Optional.empty();
        }
        LogAsk.Source source = source(sentence);
        if (hints.names().isEmpty() && !hasTarget && source == LogAsk.Source.APPLICATION) {
            return Optional.empty();
        }
        String filter = draft.filter() == null && !hints.quoted().isEmpty()
                ? hints.quoted().get(0)
                : draft.filter();
        LogAsk log = new LogAsk(
                source,
                sentence.has(Tag.PREVIOUS),
                filter,
                tail,
                sentence.has(Tag.AROUND),
                around.before(),
                around.after(),
                false);
        return Optional.of(new Intent.Logs(hints, log));
    }

    /** Whether a line was logged, and in whose log that is asked of. */
    static Optional<Intent> fact(Draft draft, Hints hints, boolean hasTarget) {
        Sentence sentence = draft.sentence();
        String text = draft.logged();
        LogAsk.Source source = source(sentence);
        boolean known = !hints.names().isEmpty() || hasTarget || source != LogAsk.Source.APPLICATION;
        return text == null || !known
                ? Optional.empty()
                : Optional.of(new Intent.Diagnose(hints.asking(new LogAsk(
                        source,
                        sentence.has(Tag.PREVIOUS),
                        text,
                        0,
                        false,
                        1,
                        1,
                        sentence.has(Tag.HEALTH) || sentence.has(Tag.RECHECK)))));
    }

    /** "previous one too", where a log was spoken of. */
    private static boolean isOfAnotherRun(Sentence sentence) {
        return sentence.has(Tag.PREVIOUS)
                && sentence.words().stream().allMatch(word -> word.isAny(BESIDE_A_RUN) || Gist.isPunctuation(word));
    }

    private static boolean isAsked(Sentence sentence) {
        Gist gist = new Gist(sentence);
        if (!sentence.has(Tag.LOG) || gist.asksWhy()) {
            return false;
        }
        if (gist.asksForFact()) {
            return sentence.has(Tag.ASK) && !sentence.has(Tag.SYMPTOM);
        }
        boolean complaint =
                isMissed(sentence) || isBlamed(sentence) || (sentence.has(Tag.SYMPTOM) && sentence.has(Tag.BE));
        return sentence.has(Tag.SHOW) || sentence.has(Tag.GREP) || !complaint;
    }

    /** "log full of broken pipe": what is in it is told. */
    private static boolean isBlamed(Sentence sentence) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (sentence.at(i).is(Tag.LOG) && sentence.at(i + 1).is(Tag.SYMPTOM)) {
                return true;
            }
        }
        return false;
    }

    /** "no logs": that there are none is the trouble. */
    private static boolean isMissed(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.at(i).is(Tag.LOG) && sentence.at(i - 1).is(Tag.NEGATIVE)) {
                return true;
            }
        }
        return false;
    }

    private static LogAsk.Source source(Sentence sentence) {
        for (Word word : sentence.words()) {
            String text = Lexicon.key(word.text());
            if (word.is(Tag.TERWAY_PART)) {
                return part(text);
            }
        }
        return sentence.has(Tag.TERWAY) ? LogAsk.Source.TERWAY_DAEMON : LogAsk.Source.APPLICATION;
    }

    private static LogAsk.Source part(String text) {
        if (text.contains("init")) {
            return LogAsk.Source.TERWAY_INIT;
        }
        return text.contains("control") || text.contains("控制") ? LogAsk.Source.CONTROLPLANE : LogAsk.Source.POLICY;
    }

    private static int tail(String text) {
        Matcher matcher = TAIL.matcher(text);
        while (matcher.find()) {
            if (!UNITS.matcher(text.substring(matcher.end(1))).find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return 0;
    }

    static String text(Sentence sentence) {
        return String.join(" ", sentence.words().stream().map(Word::text).toList())
                .replace(" = ", "=");
    }
}
