package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders the names of a sentence: subjects before owners, peers and places, better founded ones before others, then as typed. */
final class Ranking {

    /** Added where the sentence says something of the name. */
    private static final int AS_SUBJECT = 12;
    /** Taken from a node that only says where something is. */
    private static final int ON_A_NODE = 25;
    /** Taken from a node that is spoken of after something else. */
    private static final int ASIDE = 45;
    /** A subject this much worse than the best is an accident. */
    private static final int FAR_BEHIND = 25;

    private record Weighed(Candidate name, int weight) {}

    private Ranking() {}

    static List<NameHint> of(Draft draft) {
        List<Candidate> names = draft.names();
        List<Weighed> weighed = names.stream()
                .map(name -> owned(name, names))
                .map(name -> new Weighed(name, weight(draft.sentence(), name, names)))
                .toList();
        int best = weighed.stream()
                .filter(name -> name.name().role() == Role.SUBJECT)
                .mapToInt(Weighed::weight)
                .max()
                .orElse(0);
        List<Candidate> kept = weighed.stream()
                .filter(name -> isKept(name, best))
                .map(name -> new Weighed(placed(name, best), name.weight()))
                .sorted(Comparator.comparing((Weighed name) -> name.name().role())
                        .thenComparing(Weighed::weight, Comparator.reverseOrder()))
                .map(Weighed::name)
                .toList();
        return hints(draft, kept);
    }

    private static List<NameHint> hints(Draft draft, List<Candidate> names) {
        List<NameHint> hints = new ArrayList<>();
        for (Candidate name : names) {
            if (hints.stream().noneMatch(other -> other.text().equals(name.text()))) {
                hints.add(name.hint(namespaceOf(draft, name.at())));
            }
        }
        return hints;
    }

    /** A plain word by itself: "x is pending. halp". */
    private static boolean isCry(Sentence sentence, Candidate name) {
        return name.basis() == Basis.PLAIN
                && sentence.at(sentence.governor(name.at())).isBreak()
                && sentence.at(sentence.predicate(name.at())).isBreak();
    }

    /** "x was evicted, node y has disk left": the talk is of x. */
    private static boolean isAfterAnother(Sentence sentence, Candidate node, List<Candidate> all) {
        return all.stream()
                .anyMatch(other -> other.at() < node.at()
                        && other.kind() != Kind.NODE
                        && other.basis().compareTo(Basis.STRUCTURED) <= 0
                        && SubjectRule.isSubject(sentence, other.at()));
    }

    private static int weight(Sentence sentence, Candidate name, List<Candidate> all) {
        boolean subject = SubjectRule.isSubject(sentence, name.at()) && !isCry(sentence, name);
        boolean node = name.kind() == Kind.NODE;
        boolean place = node && sentence.at(sentence.governor(name.at())).is(Tag.ON);
        boolean aside = node && !place && isAfterAnother(sentence, name, all);
        return name.basis().points() + (subject ? AS_SUBJECT : 0) - (place ? ON_A_NODE : 0) - (aside ? ASIDE : 0);
    }

    private static boolean isKept(Weighed name, int best) {
        boolean subject = name.name().role() == Role.SUBJECT && name.name().kind() != Kind.NODE;
        return !subject || name.weight() >= best - FAR_BEHIND;
    }

    private static Candidate owned(Candidate name, List<Candidate> all) {
        boolean owns = all.stream().anyMatch(other -> other.text().startsWith(name.text() + "-"));
        return owns && name.role() == Role.SUBJECT ? name.as(Role.OWNER) : name;
    }

    private static Candidate placed(Weighed name, int best) {
        boolean node = name.name().role() == Role.SUBJECT && name.name().kind() == Kind.NODE;
        return node && name.weight() < best ? name.name().as(Role.PLACE) : name.name();
    }

    /** The next namespace after the name, else the last before it. */
    private static @Nullable String namespaceOf(Draft draft, int at) {
        String found = null;
        for (Map.Entry<Integer, String> entry : draft.namespaces().entrySet()) {
            found = entry.getValue();
            if (entry.getKey() > at) {
                return found;
            }
        }
        return found;
    }
}
