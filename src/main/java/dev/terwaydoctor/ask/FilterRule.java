package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Finds the text that log lines are to be searched for: what follows "grep" or "search for", up to the words that go on with something else. */
final class FilterRule {

    private static final Set<Tag> OPENERS = EnumSet.of(Tag.FILLER, Tag.CHATTER, Tag.CONJ, Tag.POLITE, Tag.SHOW);
    private static final Set<Tag> BEFORE_A_FILTER = EnumSet.of(Tag.ARTICLE, Tag.OF, Tag.LOG);
    private static final Set<Tag> END = EnumSet.of(
            Tag.IN,
            Tag.FROM,
            Tag.OF,
            Tag.ON,
            Tag.SINCE,
            Tag.UNTIL,
            Tag.LAST,
            Tag.LOG,
            Tag.KIND,
            Tag.CONJ,
            Tag.AROUND,
            Tag.BETWEEN,
            Tag.ARTICLE,
            Tag.TERWAY);

    private static final Set<Tag> ONLY = EnumSet.of(Tag.BE, Tag.FILLER);
    private static final Map<String, String> LEVELS = Map.of(
            "errors", "error", "error", "error", "warnings", "warn", "exceptions", "exception", "panics", "panic");

    private FilterRule() {}

    static void read(Draft draft) {
        Sentence sentence = draft.sentence();
        int first = sentence.after(-1, OPENERS);
        for (int i = 0; i < sentence.size(); i++) {
            boolean asked = isGrep(sentence, i) && (i == first || sentence.has(Tag.LOG));
            if (asked && take(draft, start(sentence, i))) {
                return;
            }
        }
        level(draft, first);
        contained(draft);
        around(draft);
    }

    /** "search 里的" is a place, and to find something without a log is no search of one. */
    private static boolean isGrep(Sentence sentence, int i) {
        Word word = sentence.at(i);
        boolean place = sentence.at(i + 1).is(Tag.IN_AFTER);
        boolean vague = word.is(Tag.GREP) && word.is(Tag.FILLER) && !sentence.has(Tag.LOG);
        return word.is(Tag.GREP) && !place && !vague;
    }

    /** "dump errors only from portal": a level of lines, and whose. */
    private static void level(Draft draft, int first) {
        Sentence sentence = draft.sentence();
        int at = sentence.after(first - 1, BEFORE_A_FILTER);
        Word word = sentence.at(at);
        int next = sentence.after(at, ONLY);
        boolean asked =
                sentence.at(first - 1).is(Tag.SHOW) || sentence.at(first).is(Tag.SHOW);
        if (asked && LEVELS.containsKey(word.name()) && sentence.at(next).is(Tag.FROM)) {
            draft.filter(LEVELS.getOrDefault(word.name(), word.name()));
            sentence.take(at, next);
        }
    }

    /** "日志里有 refused 的行". */
    private static void contained(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i + 4 < sentence.size(); i++) {
            boolean has = sentence.at(i).is(Tag.LOG)
                    && sentence.at(i + 1).is(Tag.IN_AFTER)
                    && sentence.at(i + 2).text().equals("有");
            boolean lines = sentence.at(i + 4).text().equals("的");
            if (has && lines && !sentence.at(i + 3).isHan()) {
                draft.filter(sentence.at(i + 3).text());
                sentence.take(i + 3, i + 4);
                return;
            }
        }
    }

    /** "5 lines around "panic"": what is quoted is looked for, whether or not a log is spoken of. */
    private static void around(Draft draft) {
        Sentence sentence = draft.sentence();
        if (!ContextLines.in(LogRequest.text(sentence)).areWanted()) {
            return;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isQuoted() && !sentence.at(i).text().isEmpty()) {
                take(draft, i);
                return;
            }
        }
    }

    private static int start(Sentence sentence, int grep) {
        int start = sentence.after(grep, BEFORE_A_FILTER);
        while (sentence.at(start).text().startsWith("-")) {
            start++;
        }
        boolean telling =
                sentence.at(start).is(Tag.LINE_NOUN) && !sentence.at(start + 1).isAny(END);
        return telling && sentence.at(start + 1).form() == Token.Form.WORD ? start + 1 : start;
    }

    private static boolean take(Draft draft, int from) {
        Sentence sentence = draft.sentence();
        StringJoiner filter = new StringJoiner(" ");
        int end = from;
        while (end < sentence.size() && !sentence.isTaken(end) && !Gist.isPunctuation(sentence.at(end))) {
            boolean over = sentence.at(end).isAny(END)
                    || sentence.at(from).isQuoted()
                    || sentence.at(end).text().startsWith("-");
            if (end > from && over) {
                break;
            }
            filter.add(sentence.at(end).text());
            end++;
        }
        boolean telling = sentence.words().subList(from, end).stream().anyMatch(word -> !word.is(Tag.PRONOUN));
        if (!telling) {
            return false;
        }
        draft.filter(filter.toString());
        sentence.take(from, end);
        return true;
    }
}
