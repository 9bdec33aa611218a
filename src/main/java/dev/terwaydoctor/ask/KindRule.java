package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names beside a word for their kind: "deployment web", "the web deployment", "pod named web-0", "部署 web". */
final class KindRule {

    private static final Set<Tag> ARTICLES = EnumSet.of(Tag.ARTICLE);
    private static final Set<Kind> ELSEWHERE = EnumSet.of(Kind.NAMESPACE, Kind.CLUSTER);
    private static final Set<Kind> CONTROLLERS =
            EnumSet.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DAEMON_SET, Kind.JOB, Kind.CRON_JOB);

    private final NameTest test;

    KindRule(NameTest test) {
        this.test = test;
    }

    void read(Draft draft) {
        for (int i = 0; i < draft.sentence().size(); i++) {
            Word word = draft.sentence().at(i);
            if ((word.kind() != null && !ELSEWHERE.contains(word.kind()))
                    || word.is(Tag.WORKLOAD)
                    || isNamedPod(draft.sentence(), i)) {
                beside(draft, i);
            }
        }
    }

    private void beside(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = ahead(sentence, i);
        int behind = sentence.at(i).isHan() ? sentence.before(i, ARTICLES) : i - 1;
        if (draft.isName(ahead) || isNameAhead(sentence, i, ahead)) {
            name(draft, i, ahead);
        } else if (draft.isName(behind) || isNameBehind(sentence, i, behind)) {
            name(draft, i, behind);
        } else if (isNoName(sentence.at(ahead))) {
            draft.invalid(sentence.at(ahead).text());
        }
    }

    /** "the pod named x": elsewhere "the pod" is the one spoken of. */
    private static boolean isNamedPod(Sentence sentence, int i) {
        return sentence.at(i).is(Tag.PRONOUN)
                && sentence.at(i).text().endsWith(" pod")
                && sentence.at(i + 1).is(Tag.NAMED);
    }

    /** "deployment of web" names a Deployment; "pod of web" names no Pod. */
    private static int ahead(Sentence sentence, int i) {
        Word kind = sentence.at(i);
        boolean of = sentence.at(i + 1).name().equals("of") && kind.kind() != null && CONTROLLERS.contains(kind.kind());
        return of && !kind.is(Tag.PLURAL) ? i + 2 : sentence.announced(i);
    }

    private boolean isNameAhead(Sentence sentence, int i, int ahead) {
        Word word = sentence.at(ahead);
        if (sentence.isTaken(ahead)) {
            return false;
        }
        if (ahead > i + 1 && test.isNamedSo(sentence, i, ahead)) {
            return true;
        }
        return sentence.at(i).is(Tag.PLURAL)
                ? test.isStructured(word) || test.isNode(word) || (word.isQuoted() && test.isPossible(word))
                : test.isUnknownHere(word) && !word.is(Tag.MAY_NAME);
    }

    private boolean isNameBehind(Sentence sentence, int i, int behind) {
        Word word = sentence.at(behind);
        boolean single = !word.is(Tag.MAY_NAME) || !sentence.at(i).is(Tag.PLURAL);
        return !sentence.isTaken(behind) && single && test.isUnknownHere(word);
    }

    private static void name(Draft draft, int kindAt, int at) {
        Word word = draft.sentence().at(at);
        if (draft.isName(at)) {
            draft.kind(at, kind(draft.sentence(), kindAt));
            return;
        }
        boolean plain = word.shape() == Shape.PLAIN && !word.isQuoted();
        Basis basis = word.guessed() ? Basis.DOUBTFUL : plain ? Basis.PLAIN_WITH_KIND : Basis.WITH_KIND;
        draft.name(at, word.name(), kind(draft.sentence(), kindAt), null, basis);
    }

    /** "job=x" is the label of a Prometheus target, whatever kind that is. */
    private static @Nullable Kind kind(Sentence sentence, int at) {
        if (isNamedPod(sentence, at)) {
            return Kind.POD;
        }
        Kind kind = sentence.at(at).kind();
        return kind == Kind.JOB && sentence.at(at + 1).isMark("=") ? null : kind;
    }

    private static boolean isNoName(Word word) {
        return word.form() == Token.Form.WORD
                && word.shape() == Shape.INVALID
                && word.tags().isEmpty();
    }
}
