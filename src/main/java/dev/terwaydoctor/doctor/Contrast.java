package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A sick object beside a well one of its kind: the fields that differ, and nothing else. */
record Contrast(KubeObject sick, KubeObject well, Nearness nearness, List<Difference> differences) {

    /** What makes the well one comparable, nearest first. */
    enum Nearness {
        SAME_WORKLOAD,
        SAME_NODE,
        SAME_POOL,
        SAME_ZONE,
        ANY_NODE
    }

    Contrast {
        differences = List.copyOf(differences);
    }

    /** Both sides by field; a field that one side lacks is empty there. */
    static List<Difference> between(Map<String, String> sick, Map<String, String> well) {
        TreeSet<String> fields = new TreeSet<>(sick.keySet());
        fields.addAll(well.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            String here = sick.getOrDefault(field, "");
            String there = well.getOrDefault(field, "");
            if (!here.equals(there)) {
                differences.add(new Difference(field, here, there));
            }
        }
        return differences;
    }
}
