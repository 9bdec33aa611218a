package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Set;

/** Finds namespaces: beside the word itself, after "in", and in Chinese before "下" or "里". */
final class NamespaceRule {

    private static final Set<Tag> ARTICLES = EnumSet.of(Tag.ARTICLE);
    private static final Set<Tag> OF_SOMETHING_ELSE =
            EnumSet.of(Tag.KIND, Tag.CONTAINER, Tag.LOG, Tag.ON, Tag.WORKLOAD);
    private static final Set<Tag> SENSIBLE =
            EnumSet.of(Tag.TERM, Tag.SYMPTOM, Tag.KIND, Tag.NOUN, Tag.PLACE, Tag.ARTICLE);
    /** Every cluster has them, and nothing else is called so. */
    private static final Set<String> EVERYWHERE = Set.of("kube-system", "kube-public", "kube-node-lease");

    /** A clause of more words says something else as well. */
    private static final int CLAUSE = 14;

    private static final Pattern POD_HASH = Pattern.compile(".*-[a-z0-9]{8,10}-[a-z0-9]{5}");

    private final NameTest test;

    NamespaceRule(NameTest test) {
        this.test = test;
    }

    void read(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).kind() == Kind.NAMESPACE) {
                beside(draft, i);
            } else if (EVERYWHERE.contains(sentence.at(i).name()) && !sentence.isTaken(i)) {
                draft.namespace(i, sentence.at(i).name());
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (isElsewhere(sentence, i)) {
                sentence.take(i, sentence.after(i, Set.of()) + 1);
            } else if (sentence.at(i).is(Tag.IN)) {
                after(draft, i);
            } else if (sentence.at(i).is(Tag.IN_AFTER)
                    && isFree(sentence, i - 1)
                    && test.isUnknownHere(sentence.at(i - 1))) {
                draft.namespace(i - 1, sentence.at(i - 1).name());
            } else if (sentence.at(i).is(Tag.ENVIRONMENT)) {
                environment(draft, i);
            }
        }
    }

    /** "the uat environment", "uat 新环境": an ordinary word that says which of several installations is meant. */
    private static void environment(Draft draft, int i) {
        Word word = draft.sentence().at(draft.sentence().before(i, ARTICLES));
        if (word.is(Tag.USUAL_NAMESPACE) && word.form() == Token.Form.WORD) {
            draft.environment(word.name());
        }
    }

    /** "risk 里同一个镜像是好的": where the same does well is not where the trouble is. */
    private boolean isElsewhere(Sentence sentence, int i) {
        boolean before = sentence.at(i).is(Tag.IN) && sentence.at(i + 1).form() == Token.Form.WORD;
        boolean behind = sentence.at(i + 1).is(Tag.IN_AFTER) && sentence.at(i).form() == Token.Form.WORD;
        if (!before && !behind) {
            return false;
        }
        boolean same = false;
        boolean well = false;
        for (int j = i + 1; j < i + CLAUSE && !Gist.isPunctuation(sentence.at(j)); j++) {
            same |= sentence.at(j).is(Tag.SAME);
            well |= sentence.at(j).is(Tag.WELL);
        }
        return same
                && well
                && (i == 0
                        || Gist.isPunctuation(sentence.at(i - 1))
                        || sentence.at(i - 1).is(Tag.CONJ));
    }

    /** "namespace shop" and "the shop namespace"; where both would do, "in" before it or a Chinese word says that the name comes first. */
    private void beside(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = sentence.announced(i);
        if (sentence.at(ahead).is(Tag.IS) && test.isUnknown(sentence.at(ahead + 1))) {
            ahead++;
        }
        boolean hasAhead = isFree(sentence, ahead) && test.isNamedSo(sentence, i, ahead);
        boolean hasBehind = isFree(sentence, i - 1) && test.isAnnounced(sentence.at(i - 1));
        boolean nameFirst = sentence.at(sentence.before(i - 1, ARTICLES)).is(Tag.IN)
                || sentence.at(i).isHan();
        boolean sure = hasAhead && test.isAnnounced(sentence.at(ahead));
        if (hasBehind && (nameFirst || !sure)) {
            draft.namespace(i - 1, sentence.at(i - 1).name());
        } else if (hasAhead) {
            draft.namespace(ahead, sentence.at(ahead).name());
        }
    }

    private void after(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int at = sentence.after(i, Set.of());
        Word name = sentence.at(at);
        boolean open = test.isUnknownHere(name) || name.is(Tag.USUAL_NAMESPACE) || isHarmlessGuess(name);
        boolean other = sentence.at(sentence.after(at, ARTICLES)).isAny(OF_SOMETHING_ELSE);
        if (open && !other && isFree(sentence, at) && !POD_HASH.matches(name.name())) {
            draft.place(at, name.name());
        }
    }

    /** A guess that would make no sense after "in" is no typing error. */
    private static boolean isHarmlessGuess(Word word) {
        return word.guessed() && !word.isAny(SENSIBLE);
    }

    private boolean isFree(Sentence sentence, int i) {
        return !sentence.isTaken(i) && test.isNamespace(sentence.at(i));
    }
}
