package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last write of one program to an object, from its managed fields. They name all that the program has ever set, so of the parts one was
 * changed and the others may be older.
 *
 * @param parts keys of a ConfigMap, labels of a node, fields of a spec
 */
public record ManagedWrite(Instant time, String manager, List<String> parts) {

    private static final int PARTS_AT_MOST = 3;

    /** They write in the course of things, and what they write follows from what others did. */
    private static final Set<String> ALWAYS_WRITING = Set.of("kubelet", "kube-controller-manager");

    private static final Map<String, String> TOLD = Map.of(
            "f:data", "",
            "f:binaryData", "",
            "f:spec", "spec.");

    /** Writes that people may have made; those to the status are left out. */
    public static Stream<ManagedWrite> of(KubeObject object) {
        return object.metadata().get("managedFields").stream()
                .filter(entry -> entry.get("subresource").orEmpty().isEmpty())
                .filter(entry -> !ALWAYS_WRITING.contains(entry.get("manager").orEmpty()))
                .flatMap(entry -> entry.get("time").time().stream()
                        .map(time -> new ManagedWrite(time, entry.get("manager").orEmpty(), parts(object, entry))))
                .filter(write -> !write.parts().isEmpty());
    }

    private static List<String> parts(KubeObject object, Value entry) {
        Value fields = entry.get("fieldsV1");
        Stream<String> told = new TreeMap<>(TOLD)
                .entrySet().stream()
                        .flatMap(place -> names(fields.get(place.getKey())).map(name -> place.getValue() + name));
        Stream<String> labels = object.kind().equals(Kinds.NODE)
                ? names(fields.at("f:metadata.f:labels")).map(name -> "label " + name)
                : Stream.empty();
        return Stream.concat(labels, told).limit(PARTS_AT_MOST).collect(Collectors.toList());
    }

    private static Stream<String> names(Value fields) {
        return fields.entries().keySet().stream()
                .filter(key -> key.startsWith("f:"))
                .map(key -> key.substring(2))
                .sorted();
    }
}
