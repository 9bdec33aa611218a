package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the ends of a connection apart: who calls is the subject, who is called is the peer. A lone name is never a peer, whatever stands
 * before it.
 */
final class PeerRule {

    private static final Set<Tag> NEAR = EnumSet.of(Tag.TO, Tag.OF, Tag.FROM);
    private static final int REACH_WITHIN = 6;

    private PeerRule() {}

    static void read(Draft draft) {
        List<Candidate> names = draft.names();
        if (names.size() < 2) {
            return;
        }
        boolean calledOut = false;
        for (Candidate name : names) {
            if (isCalled(draft.sentence(), name.at())) {
                draft.replace(name.as(Role.PEER));
                calledOut = true;
            }
        }
        if (!calledOut) {
            names.stream()
                    .skip(1)
                    .filter(name -> isSource(draft.sentence(), name.at()))
                    .forEach(name -> draft.replace(name.as(Role.PEER)));
        }
        if (draft.names().stream().allMatch(name -> name.role() == Role.PEER)) {
            draft.replace(names.get(0));
        }
    }

    private static boolean isCalled(Sentence sentence, int i) {
        int before = sentence.governor(i);
        Word governor = sentence.at(before);
        if (governor.is(Tag.VIA)) {
            return true;
        }
        if (governor.is(Tag.REACH)) {
            return true;
        }
        if (governor.is(Tag.CONJ)) {
            return hasBetween(sentence, before);
        }
        return governor.isAny(NEAR) && !governor.is(Tag.FROM) && reachesBefore(sentence, before);
    }

    private static boolean isSource(Sentence sentence, int i) {
        int before = sentence.governor(i);
        return sentence.at(before).is(Tag.FROM) && reachesBefore(sentence, before);
    }

    private static boolean reachesBefore(Sentence sentence, int i) {
        for (int j = Math.max(0, i - REACH_WITHIN); j < i; j++) {
            if (sentence.at(j).is(Tag.REACH)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBetween(Sentence sentence, int i) {
        for (int j = Math.max(0, i - REACH_WITHIN); j < i; j++) {
            if (sentence.at(j).is(Tag.BETWEEN)) {
                return true;
            }
        }
        return false;
    }
}
