package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders the names of a sentence: subjects before owners, peers and places, better placed words before others, then as typed. */
final class Ranking {

    private static final int ON_A_NODE = 25;
    private static final int FAR_BEHIND = 25;

    private Ranking() {}

    static List<NameHint> of(Draft draft) {
        List<Candidate> names = draft.names().stream()
                .map(name -> weighed(draft.sentence(), name))
                .toList();
        List<Candidate> parts = names.stream().map(name -> owned(name, names)).toList();
        int best = parts.stream()
                .filter(name -> name.role() == Role.SUBJECT)
                .mapToInt(Candidate::points)
                .max()
                .orElse(0);
        List<Candidate> kept = parts.stream()
                .filter(name ->
                        name.role() != Role.SUBJECT || name.kind() == Kind.NODE || name.points() >= best - FAR_BEHIND)
                .map(name -> placed(name, best))
                .sorted(Comparator.comparing(Candidate::role)
                        .thenComparing(Candidate::points, Comparator.reverseOrder()))
                .toList();
        List<NameHint> hints = new ArrayList<>();
        for (Candidate name : kept) {
            NameHint hint = name.hint(namespaceOf(draft, name.at()));
            if (hints.stream().noneMatch(other -> other.text().equals(hint.text()))) {
                hints.add(hint);
            }
        }
        return hints;
    }

    private static Candidate weighed(Sentence sentence, Candidate name) {
        int points = name.points();
        if (SubjectRule.isSubject(sentence, name.at())) {
            points += Candidate.AS_SUBJECT;
        }
        if (name.kind() == Kind.NODE
                && sentence.at(sentence.governor(name.at())).is(Tag.ON)) {
            points -= ON_A_NODE;
        }
        return name.worth(points);
    }

    private static Candidate owned(Candidate name, List<Candidate> all) {
        boolean owns = all.stream().anyMatch(other -> other.text().startsWith(name.text() + "-"));
        return owns && name.role() == Role.SUBJECT ? name.as(Role.OWNER) : name;
    }

    private static Candidate placed(Candidate name, int best) {
        boolean place = name.role() == Role.SUBJECT && name.kind() == Kind.NODE && name.points() < best;
        return place ? name.as(Role.PLACE) : name;
    }

    /** The next namespace after the name, if no other name comes between; else the only one. */
    private static @Nullable String namespaceOf(Draft draft, int at) {
        Map<Integer, String> namespaces = draft.namespaces();
        if (namespaces.size() == 1) {
            return namespaces.values().iterator().next();
        }
        for (Map.Entry<Integer, String> entry : namespaces.entrySet()) {
            if (entry.getKey() > at) {
                return entry.getValue();
            }
        }
        return namespaces.isEmpty() ? null : namespaces.values().iterator().next();
    }
}
