package dev.terwaydoctor.ask;

import java.util.EnumSet;
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

    private FilterRule() {}

    static void read(Draft draft) {
        Sentence sentence = draft.sentence();
        int first = sentence.after(-1, OPENERS);
        for (int i = 0; i < sentence.size(); i++) {
            boolean asked = sentence.at(i).is(Tag.GREP) && (i == first || sentence.has(Tag.LOG));
            if (asked && take(draft, start(sentence, i))) {
                return;
            }
        }
        around(draft);
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
        return start;
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
