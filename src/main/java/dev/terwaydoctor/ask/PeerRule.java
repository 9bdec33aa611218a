package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the ends of a connection apart: who calls is the subject, who is called is the peer. A lone name is never a peer, whatever stands
 * before it.
 */
final class PeerRule {

    private static final Set<Tag> TOWARDS = EnumSet.of(Tag.TO, Tag.OF);
    private static final Set<Tag> DIRECT = EnumSet.of(Tag.VIA, Tag.REACH);
    private static final int REACH_WITHIN = 6;

    private PeerRule() {}

    static void read(Draft draft) {
        List<Candidate> names = draft.names();
        if (names.size() > 1) {
            called(draft.sentence(), names).forEach(name -> draft.replace(name.as(Role.PEER)));
        }
    }

    private static List<Candidate> called(Sentence sentence, List<Candidate> names) {
        List<Candidate> callers = names.stream()
                .filter(name -> isFrom(sentence, name.at(), Tag.REACHED))
                .toList();
        if (!callers.isEmpty()) {
            return names.stream().filter(name -> !callers.contains(name)).toList();
        }
        List<Candidate> called =
                names.stream().filter(name -> isCalled(sentence, name.at())).toList();
        if (!called.isEmpty()) {
            return called.subList(called.size() == names.size() ? 1 : 0, called.size());
        }
        return names.stream()
                .skip(1)
                .filter(name -> isFrom(sentence, name.at(), Tag.REACH))
                .toList();
    }

    private static boolean isCalled(Sentence sentence, int i) {
        int before = sentence.governor(i);
        Word governor = sentence.at(before);
        if (governor.isAny(DIRECT)) {
            return true;
        }
        if (governor.is(Tag.CONJ)) {
            return hasBefore(sentence, before, Tag.BETWEEN);
        }
        return governor.isAny(TOWARDS) && hasBefore(sentence, before, Tag.REACH);
    }

    /** Whether the name stands after "from", with such a word before that. */
    private static boolean isFrom(Sentence sentence, int i, Tag tag) {
        int before = sentence.governor(i);
        return sentence.at(before).is(Tag.FROM) && hasBefore(sentence, before, tag);
    }

    private static boolean hasBefore(Sentence sentence, int i, Tag tag) {
        for (int j = Math.max(0, i - REACH_WITHIN); j < i; j++) {
            if (sentence.at(j).is(tag)) {
                return true;
            }
        }
        return false;
    }
}
