package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Keeps the few names that come nearest to one that nothing bears, out of however many go by. A word in common counts for much: people
 * remember one word of a name and mistake the others. Pods that something controls are left to their workload's name.
 */
final class NearMisses {

    static final int AT_MOST = 5;
    private static final double NEAR_ENOUGH = 0.5;
    private static final double FOR_A_COMMON_WORD = 0.25;
    private static final int SHORTEST_WORD = 4;

    private final String asked;
    private final Set<String> words;
    private final List<Miss> best = new ArrayList<>();

    private record Miss(ObjectRef ref, double likeness) {}

    NearMisses(String asked) {
        this.asked = asked;
        this.words = words(asked);
    }

    void saw(KubeObject object) {
        boolean controlled =
                object.kind().equals(Kinds.POD) && object.controller().exists();
        double likeness = controlled ? 0 : likeness(object.name());
        if (likeness < NEAR_ENOUGH) {
            return;
        }
        best.add(new Miss(object.ref(), likeness));
        best.sort(Comparator.comparingDouble(Miss::likeness).reversed());
        if (best.size() > AT_MOST) {
            best.remove(AT_MOST);
        }
    }

    List<ObjectRef> best() {
        return best.stream().map(Miss::ref).toList();
    }

    private double likeness(String name) {
        int distance = LevenshteinDistance.getDefaultInstance().apply(asked, name);
        double letters = 1 - (double) distance / Math.max(asked.length(), name.length());
        boolean common = words(name).stream().anyMatch(words::contains);
        return common ? letters + FOR_A_COMMON_WORD : letters;
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.split("[-.]", -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
