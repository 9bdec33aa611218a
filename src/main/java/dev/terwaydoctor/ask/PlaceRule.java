package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Set;

/** Finds what is no target itself but says where: namespaces, clusters, containers, and names of zones, images and labels to leave alone. */
final class PlaceRule {

    private static final Set<Tag> ANNOUNCING = EnumSet.of(Tag.NAMED);
    private static final Set<Tag> ARTICLES = EnumSet.of(Tag.ARTICLE);
    private static final Pattern POD_HASH = Pattern.compile(".*-[a-z0-9]{8,10}-[a-z0-9]{5}");
    private static final Pattern REGION = Pattern.compile("(?:cn|ap|us|eu|me|na)-[a-z]+(?:-[a-z0-9]{1,3})?");

    private static final Set<String> IS = Set.of("is", "are", "was");

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
            } else if (word.kind() == Kind.NAMESPACE) {
                namespace(draft, i);
            } else if (word.is(Tag.CONTAINER)) {
                container(draft, i);
            } else if (word.is(Tag.ZONE)) {
                leaveAlone(draft, i);
            } else if (clusters.contains(word.name()) && !sentence.isTaken(i)) {
                draft.cluster(i, word.name());
            } else if (test.isUnknown(word) && REGION.matches(word.name())) {
                sentence.take(i, i + 1);
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            after(draft, i);
        }
    }

    private void cluster(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = afterAnnouncement(sentence, i);
        if (test.isUnknown(sentence.at(ahead)) && !sentence.isTaken(ahead)) {
            draft.cluster(ahead, sentence.at(ahead).name());
        } else if (test.isUnknown(sentence.at(i - 1)) && !sentence.isTaken(i - 1)) {
            draft.cluster(i - 1, sentence.at(i - 1).name());
        }
    }

    private void namespace(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = afterAnnouncement(sentence, i);
        boolean hasAhead = test.isAnnounced(sentence.at(ahead)) && isNamespace(sentence.at(ahead));
        boolean hasBehind =
                test.isAnnounced(sentence.at(i - 1)) && isNamespace(sentence.at(i - 1)) && !sentence.isTaken(i - 1);
        int introduced = sentence.before(i - 1, ARTICLES);
        boolean preferBehind =
                sentence.at(introduced).is(Tag.IN) || sentence.at(i).isHan();
        if (hasBehind && (preferBehind || !hasAhead)) {
            draft.namespace(i - 1, sentence.at(i - 1).name());
        } else if (hasAhead) {
            draft.namespace(ahead, sentence.at(ahead).name());
        }
    }

    private void container(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = afterAnnouncement(sentence, i);
        if (test.isAnnounced(sentence.at(ahead)) && !sentence.isTaken(ahead)) {
            draft.container(ahead, sentence.at(ahead).name());
        } else if (test.isUnknown(sentence.at(i - 1)) && !sentence.isTaken(i - 1)) {
            draft.container(i - 1, sentence.at(i - 1).name());
        }
    }

    private void leaveAlone(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        int ahead = afterAnnouncement(sentence, i);
        if (test.isUnknown(sentence.at(ahead)) && !test.isNode(sentence.at(ahead))) {
            sentence.take(ahead, ahead + 1);
        }
    }

    /** "in shop", and in Chinese what stands before "下" or "里". */
    private void after(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        Word word = sentence.at(i);
        if (word.is(Tag.IN)) {
            int ahead = i + 1;
            Word next = sentence.at(ahead);
            Word following = sentence.at(ahead + 1);
            boolean ofKind = following.kind() != null
                    || following.is(Tag.CONTAINER)
                    || following.is(Tag.LOG)
                    || following.is(Tag.ON);
            boolean open = test.isUnknown(next) || next.is(Tag.USUAL_NAMESPACE);
            if (!sentence.isTaken(ahead) && !ofKind && open && isNamespace(next) && !POD_HASH.matches(next.name())) {
                draft.namespace(ahead, next.name());
            }
        } else if (word.is(Tag.IN_AFTER)) {
            Word previous = sentence.at(i - 1);
            if (!sentence.isTaken(i - 1) && test.isUnknown(previous) && isNamespace(previous)) {
                draft.namespace(i - 1, previous.name());
            }
        }
    }

    private static boolean isNamespace(Word word) {
        return Shape.isLabel(word.name()) && word.shape() != Shape.NODE;
    }

    private static int afterAnnouncement(Sentence sentence, int i) {
        int j = sentence.after(i, ANNOUNCING);
        while (sentence.at(j).isMark(":")
                || sentence.at(j).isMark("=")
                || sentence.at(j).is(Tag.NAMED)) {
            j++;
        }
        boolean said = IS.contains(sentence.at(j).name())
                && sentence.at(j + 1).tags().isEmpty()
                && !sentence.at(j + 1).isBreak();
        return said ? j + 1 : j;
    }
}
