package dev.terwaydoctor.slack.api;

import dev.terwaydoctor.slack.blocks.Layered;
import dev.terwaydoctor.slack.blocks.Newest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which of the newest kinds of blocks the workspace takes. All are assumed until one is refused and the same is taken without it; from then on that
 * kind, and no other, goes out in its plain form as long as the process lives. A kind that was taken once is never blamed: then it was the words.
 */
public final class Taste {

    private final Set<Newest> refused = ConcurrentHashMap.newKeySet();
    private final Set<Newest> taken = ConcurrentHashMap.newKeySet();

    /** Without the kinds that are known to be refused. */
    public <T extends Layered<T>> T suited(T said) {
        return said.without(Set.copyOf(refused));
    }

    /**
     * Sends as much as is taken: as it is, then without the fewest kinds that may be to blame, at last without all.
     *
     * @param distaste the errors by which a kind of block is refused
     * @param excess the errors that say that it is too much of everything
     */
    public <T extends Layered<T>> Result<String> send(
            T said, Set<String> distaste, Set<String> excess, Function<T, Result<String>> way) {
        T suited = suited(said);
        Result<String> sent = way.apply(suited);
        if (sent.isOk()) {
            taken.addAll(suited.newest());
            return sent;
        }
        boolean disliked = distaste.contains(sent.error());
        if (suited.newest().isEmpty() || !(disliked || excess.contains(sent.error()))) {
            return sent;
        }
        for (Set<Newest> left : disliked ? guesses(suited.newest()) : List.of(suited.newest())) {
            T rest = suited.without(left);
            sent = way.apply(rest);
            if (sent.isOk()) {
                taken.addAll(rest.newest());
                learn(disliked ? left : Set.of());
                return sent;
            }
        }
        return sent;
    }

    /** As few kinds as possible first, of those that were never taken yet; all together in the end. */
    private List<Set<Newest>> guesses(Set<Newest> used) {
        List<Set<Newest>> guesses = new ArrayList<>(List.of(Set.of()));
        for (Newest kind : used) {
            if (!taken.contains(kind)) {
                guesses.addAll(guesses.stream().map(some -> with(some, kind)).toList());
            }
        }
        guesses.sort(Comparator.comparingInt(Set::size));
        guesses.remove(0);
        if (!guesses.contains(used)) {
            guesses.add(used);
        }
        return guesses;
    }

    private static Set<Newest> with(Set<Newest> some, Newest kind) {
        Set<Newest> more = new TreeSet<>(some);
        more.add(kind);
        return more;
    }

    private void learn(Set<Newest> blamed) {
        blamed.stream().filter(kind -> !taken.contains(kind)).forEach(refused::add);
    }
}
