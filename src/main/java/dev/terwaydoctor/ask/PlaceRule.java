package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import java.util.Set;

/** Finds clusters and containers, and takes the names of zones, images, labels and the like out of the way. */
final class PlaceRule {

    private static final Pattern REGION = Pattern.compile("(?:cn|ap|us|eu|me|na)-[a-z]+(?:-[a-z0-9]{1,3})?");

    private final NameTest test;
    private final Set<String> clusters;

    PlaceRule(NameTest test, Set<String> clusters) {
        this.test = test;
        this.clusters = clusters;
    }

    void read(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            Word word = sentence.at(i);
            if (word.kind() == Kind.CLUSTER) {
                cluster(draft, i);
            } else if (word.is(Tag.CONTAINER)) {
                container(draft, i);
            } else if (word.is(Tag.ZONE)) {
                leaveAlone(sentence, i);
            } else if (clusters.contains(word.name()) && !sentence.isTaken(i)) {
                draft.cluster(i, word.name());
            } else if (test.isUnknown(word) && REGION.matches(word.name())) {
                sentence.take(i, i + 1);
            }
        }
    }

    private void cluster(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = sentence.announced(i);
        boolean known =
                sentence.isTaken(i - 1) && clusters.contains(sentence.at(i - 1).name());
        if (known) {
            return;
        }
        if (isFree(sentence, ahead)) {
            draft.cluster(ahead, sentence.at(ahead).name());
        } else if (isFree(sentence, i - 1)) {
            draft.cluster(i - 1, sentence.at(i - 1).name());
        }
    }

    private void container(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = sentence.announced(i);
        if (test.isAnnounced(sentence.at(ahead)) && !sentence.isTaken(ahead)) {
            draft.container(ahead, sentence.at(ahead).name());
        } else if (isFree(sentence, i - 1)) {
            draft.container(i - 1, sentence.at(i - 1).name());
        } else {
            bracketed(draft, i);
        }
    }

    /** "init container log of x (wait-db)". */
    private void bracketed(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        for (int j = i + 1; j < sentence.size(); j++) {
            if (sentence.at(j - 1).isMark("(") && sentence.at(j + 1).isMark(")") && isFree(sentence, j)) {
                draft.container(j, sentence.at(j).name());
                return;
            }
        }
    }

    private void leaveAlone(Sentence sentence, int i) {
        int ahead = sentence.announced(i);
        if (isFree(sentence, ahead) && !test.isNode(sentence.at(ahead))) {
            sentence.take(ahead, ahead + 1);
        }
    }

    private boolean isFree(Sentence sentence, int i) {
        return test.isUnknown(sentence.at(i)) && !sentence.isTaken(i);
    }
}
