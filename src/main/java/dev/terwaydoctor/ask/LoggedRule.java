package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a question asks to have been logged: "did gateway print OOM", "any 'Peer down' errors", "was no route to host logged", "日志里有没有
 * timeout". Words that could be said of any line ("any errors?") are no such thing, and neither is a quotation that the writer asserts.
 */
final class LoggedRule {

    private static final Set<Tag> BEFORE_A_TEXT =
            EnumSet.of(Tag.ARTICLE, Tag.LINE_NOUN, Tag.OF, Tag.FILLER, Tag.AUX, Tag.NAMED, Tag.PRONOUN);
    private static final Set<Tag> END = EnumSet.of(
            Tag.IN,
            Tag.IN_AFTER,
            Tag.FROM,
            Tag.SINCE,
            Tag.UNTIL,
            Tag.LAST,
            Tag.DAY,
            Tag.TIME,
            Tag.ON,
            Tag.BETWEEN,
            Tag.AROUND,
            Tag.CONJ,
            Tag.KIND,
            Tag.APPEARS,
            Tag.PRINTED,
            Tag.LOG);
    /** Nothing to search a log for by themselves. */
    private static final Set<Tag> EMPTY = EnumSet.of(
            Tag.LINE_NOUN, Tag.ARTICLE, Tag.BE, Tag.FILLER, Tag.PRONOUN, Tag.EVENT, Tag.EVERYTHING, Tag.HEALTH);

    private static final Set<String> ANY = Set.of("any", "有没有", "有无", "是否有", "有");
    private static final Set<Tag> OPENERS = EnumSet.of(Tag.CHATTER, Tag.CONJ, Tag.TIME);
    private static final Set<Tag> OTHER_MATTERS = EnumSet.of(
            Tag.KIND, Tag.PLURAL, Tag.OTHERS, Tag.HEALTH, Tag.VERB, Tag.RECHECK, Tag.WORKLOAD, Tag.TERWAY, Tag.FILLER);
    private static final int FEW_WORDS = 5;
    private static final int LONGEST = 8;
    /** Words within which a name that opens a question ends. */
    private static final int ADDRESS = 4;

    private final Sentence sentence;

    private LoggedRule(Sentence sentence) {
        this.sentence = sentence;
    }

    static void read(Draft draft, boolean hasTarget) {
        boolean asked = new Gist(draft.sentence()).asksForFact()
                || asksOfNamed(draft.sentence())
                || isChineseFact(draft.sentence());
        if (asked && draft.filter() == null) {
            LoggedRule rule = new LoggedRule(draft.sentence());
            rule.quoted()
                    .or(rule::printed)
                    .or(rule::appeared)
                    .or(rule::any)
                    .or(() -> hasTarget ? rule.bare() : Optional.empty())
                    .ifPresent(draft::logged);
        }
    }

    /** "shop/cart: was OOM logged": a name and a colon before the question. */
    private static boolean asksOfNamed(Sentence sentence) {
        for (int i = 1; i < ADDRESS; i++) {
            if (Gist.isPunctuation(sentence.at(i)) && sentence.at(i + 1).is(Tag.AUX)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChineseFact(Sentence sentence) {
        return sentence.words().stream()
                        .anyMatch(word ->
                                word.isHan() && word.is(Tag.AUX) && word.text().length() > 1)
                || sentence.words().stream().anyMatch(word -> word.text().equals("吗"));
    }

    /** What is quoted, if the sentence speaks of lines: it is logged, printed, an error or a message. */
    private Optional<String> quoted() {
        boolean ofLines = has(Tag.LOG) || has(Tag.PRINTED) || has(Tag.APPEARS) || has(Tag.LINE_NOUN);
        return ofLines && !sentence.has(Tag.WHY)
                ? sentence.words().stream()
                        .filter(word -> (word.isQuoted() && !Shape.isName(word.name())) || isBesideLines(word))
                        .map(Word::text)
                        .findFirst()
                : Optional.empty();
    }

    /** A quoted word that could be a name is none where it says which errors are meant. */
    private boolean isBesideLines(Word word) {
        int at = sentence.words().indexOf(word);
        return word.isQuoted()
                && (sentence.at(at + 1).is(Tag.LINE_NOUN)
                        || sentence.at(at + 1).is(Tag.APPEARS)
                        || sentence.at(at - 1).is(Tag.PRINTED)
                        || sentence.at(at + 1).is(Tag.PRINTED));
    }

    private boolean has(Tag tag) {
        return sentence.has(tag);
    }

    /** "did it print OOM", "has cart-0 logged any quota errors", "was no route to host logged". */
    private Optional<String> printed() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is(Tag.PRINTED) || isVerb(i)) {
                Optional<String> text = after(i + 1);
                return text.isPresent() ? text : before(i);
            }
        }
        return Optional.empty();
    }

    /** "did it log OOM": a log that can be looked into has an article or stands at the end. */
    private boolean isVerb(int i) {
        Word next = sentence.at(i + 1);
        return sentence.at(i).text().equalsIgnoreCase("log")
                && i > 1
                && !sentence.at(i - 1).is(Tag.ARTICLE)
                && sentence.words().subList(0, i).stream()
                        .anyMatch(word -> Set.of("did", "does", "do").contains(word.name()))
                && !next.isBreak()
                && !next.isAny(END);
    }

    /** "does connection reset show up in the logs". */
    private Optional<String> appeared() {
        for (int i = 0; i < sentence.size() && has(Tag.LOG); i++) {
            if (sentence.at(i).is(Tag.APPEARS)) {
                Optional<String> text = after(i + 1);
                return text.isPresent() ? text : before(i);
            }
        }
        return Optional.empty();
    }

    /** "any quota errors in the log", "日志里有没有 timeout". */
    private Optional<String> any() {
        for (int i = 0; i < sentence.size() && has(Tag.LOG); i++) {
            if (ANY.contains(sentence.at(i).name())) {
                Optional<String> text = after(i + 1);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** "any oom?", asked of what the thread is about: a word that means nothing else is looked for. */
    private Optional<String> bare() {
        int any = sentence.after(-1, OPENERS);
        Word first = sentence.at(any + 1);
        boolean asked = ANY.contains(sentence.at(any).name()) && sentence.size() <= FEW_WORDS;
        return asked && !first.isAny(OTHER_MATTERS) ? after(any + 1) : Optional.empty();
    }

    private Optional<String> after(int from) {
        int start = from;
        while (sentence.at(start).isAny(BEFORE_A_TEXT)) {
            start++;
        }
        int end = start;
        while (end < sentence.size() && end - start < LONGEST && !ends(end, start)) {
            end++;
        }
        return taken(start, end);
    }

    private boolean ends(int i, int start) {
        Word word = sentence.at(i);
        return sentence.isTaken(i)
                || Gist.isPunctuation(word)
                || (i > start && word.isAny(END))
                || (i == start && word.is(Tag.LOG))
                || (word.isHan() && word.is(Tag.LINE_NOUN));
    }

    /** What stands between the verb that opens the question and the one at {@code end}. */
    private Optional<String> before(int end) {
        int start = end;
        while (start > 0 && !sentence.at(start - 1).is(Tag.AUX) && !Gist.isPunctuation(sentence.at(start - 1))) {
            start--;
        }
        while (start < end && sentence.at(start).isAny(EMPTY)) {
            start++;
        }
        return end - start > LONGEST ? Optional.empty() : taken(start, end);
    }

    private Optional<String> taken(int from, int to) {
        int end = to;
        while (end > from && sentence.at(end - 1).is(Tag.LINE_NOUN)) {
            end--;
        }
        List<String> words = new ArrayList<>();
        boolean telling = false;
        for (int i = from; i < end; i++) {
            Word word = sentence.at(i);
            words.add(word.text());
            telling |= !word.isAny(EMPTY) && (word.form() == Form.WORD || word.isQuoted() || word.isHan());
        }
        if (!telling) {
            return Optional.empty();
        }
        sentence.take(from, end);
        return Optional.of(words.size() == 1 ? singular(words.get(0)) : String.join(" ", words));
    }

    /** "any timeouts": a line has one of them. */
    private static String singular(String word) {
        boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
