package dev.terwaydoctor.doctor;

import dev.terwaydoctor.sop.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says that many share one trouble. Pods of the namespaces that belong to the place of asking are named; of others only the number is told.
 */
final class ReachWords {

    private static final int NAMED = 3;

    private final Phrases say;
    private final List<String> namespaces;

    /** @param namespaces those whose Pods may be named; empty for all */
    ReachWords(Phrases say, List<String> namespaces) {
        this.say = say;
        this.namespaces = List.copyOf(namespaces);
    }

    /** For the headline; empty where nobody else shows it. */
    String brief(Extent extent) {
        return isWorthTelling(extent) ? say.say("reach.brief", "who", who(extent, false)) : "";
    }

    /** One sentence; empty where nobody else shows it. */
    String sentence(Extent extent) {
        if (!isWorthTelling(extent)) {
            return "";
        }
        int many = many(extent);
        return say.say(
                "reach.sentence",
                "n",
                String.valueOf(many),
                "who",
                who(extent, true),
                "reason",
                extent.reach().map(Reach::reason).orElse(""),
                "names",
                names(extent));
    }

    private static boolean isWorthTelling(Extent extent) {
        return extent.isWider() && many(extent) > 1;
    }

    private static int many(Extent extent) {
        return Math.max(extent.pods().size(), extent.allNodes().size());
    }

    /** That it was looked for elsewhere and not found; empty where it was not looked for, or not everywhere. */
    String alone(Extent extent) {
        return extent.reach()
                .filter(reach -> !extent.isWider() && !reach.atLeast())
                .map(reach -> say.say("reach.alone", "reason", reach.reason()))
                .orElse("");
    }

    private String who(Extent extent, boolean fully) {
        List<String> counts = new ArrayList<>();
        count(counts, "pods", extent.pods().size());
        count(counts, "nodes", extent.allNodes().size());
        if (fully) {
            count(counts, "zones", extent.allZones().size());
            count(counts, "namespaces", extent.allNamespaces().size());
        }
        String all = String.join(say.say("reach.comma"), counts);
        return extent.isLowerBound() ? say.say("reach.at-least", "who", all) : all;
    }

    private void count(List<String> counts, String what, int number) {
        if (number > 0) {
            String key = "count." + what + (number == 1 ? ".one" : "");
            counts.add(say.say(key, "n", String.valueOf(number)));
        }
    }

    private String names(Extent extent) {
        Set<String> others = new TreeSet<>(extent.pods());
        others.removeAll(extent.own());
        List<String> near = others.stream().filter(this::mayBeNamed).toList();
        List<String> told = new ArrayList<>(near.stream().limit(NAMED).toList());
        int unnamed = others.size() - told.size();
        if (unnamed > 0) {
            told.add(say.say(
                    near.size() > NAMED || told.isEmpty() ? "reach.more" : "reach.elsewhere",
                    "n",
                    String.valueOf(unnamed)));
        }
        return told.isEmpty()
                ? ""
                : say.say("reach.names", "names", told.stream().collect(Collectors.joining(say.say("reach.comma"))));
    }

    private boolean mayBeNamed(String pod) {
        return namespaces.isEmpty() || namespaces.contains(pod.substring(0, pod.indexOf('/')));
    }
}
