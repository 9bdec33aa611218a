package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises a wish to read a log, and which one: whose, of which run, which lines. */
final class LogRequest {

    private static final Set<Tag> BEFORE_A_FILTER = EnumSet.of(Tag.ARTICLE, Tag.OF, Tag.LOG);
    private static final Pattern TAIL = Pattern.compile(
            "(?i)(?:\\b(?:last|tail|tail of|final|--tail)[ =]|最后|最近的?|后)\\s*(\\d{1,6})\\b\\s*(?:log )?(?:lines?\\b|条|行|$|of\\b|-)?");
    private static final Pattern UNITS =
            Pattern.compile("^\\s*(?:m|h|s|d|min|mins|minutes?|hours?|hrs?|days?|sec|seconds?|个?小时|分钟|天|秒)\\b?");

    private LogRequest() {}

    static Optional<Intent> of(Draft draft, Hints hints, boolean hasTarget) {
        Sentence sentence = draft.sentence();
        boolean grep = sentence.has(Tag.GREP) && !IntentChooser.isFactQuestion(sentence);
        if (!isAsked(sentence) && !grep) {
            return Optional.empty();
        }
        LogAsk.Source source = source(sentence);
        if (hints.names().isEmpty() && !hasTarget && source == LogAsk.Source.APPLICATION) {
            return Optional.empty();
        }
        String text = text(sentence);
        LogAsk log =
                new LogAsk(source, sentence.has(Tag.PREVIOUS), filter(draft), tail(text), sentence.has(Tag.AROUND));
        return Optional.of(new Intent.Logs(hints, log));
    }

    private static boolean isAsked(Sentence sentence) {
        if (!sentence.has(Tag.LOG) || IntentChooser.isWhy(sentence)) {
            return false;
        }
        boolean wished = sentence.has(Tag.SHOW) || sentence.has(Tag.GREP);
        boolean fact = IntentChooser.isFactQuestion(sentence);
        boolean symptom = sentence.has(Tag.SYMPTOM) && sentence.has(Tag.BE);
        return fact ? isWhat(sentence) && !sentence.has(Tag.SYMPTOM) : wished || !symptom;
    }

    private static boolean isWhat(Sentence sentence) {
        return sentence.words().stream().anyMatch(word -> word.is(Tag.ASK));
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

    /** The quoted phrase, or what stands after grep. */
    private static @Nullable String filter(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is(Tag.GREP)) {
                Word word = sentence.at(sentence.after(i, BEFORE_A_FILTER));
                if (!word.isBreak() && !draft.isName(sentence.after(i, BEFORE_A_FILTER))) {
                    return word.text();
                }
            }
        }
        List<Word> quoted = sentence.words().stream().filter(Word::isQuoted).toList();
        for (int i = 0; i < sentence.size(); i++) {
            if (quoted.contains(sentence.at(i)) && !draft.isName(i) && !sentence.isTaken(i)) {
                return sentence.at(i).text();
            }
        }
        return null;
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

    private static String text(Sentence sentence) {
        return String.join(" ", sentence.words().stream().map(Word::text).toList())
                .replace(" = ", "=");
    }
}
