package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of storage, quotas and access rules. */
final class PolicyCells {

    static final Map<String, Cells.Function> FUNCTIONS = Map.of(
            "phase", (phase, now) -> Cells.text(phase, "Pending"),
            "access-modes", (modes, now) -> accessModes(modes),
            "volume-claim", (volume, now) -> claim(volume),
            "storage-class-name", (storageClass, now) -> storageClassName(storageClass),
            "quota-requests", (quota, now) -> quota(quota, false),
            "quota-limits", (quota, now) -> quota(quota, true),
            "role-ref", (binding, now) -> roleRef(binding));

    private static final Map<String, String> MODES = Map.of(
            "ReadWriteOnce", "RWO",
            "ReadOnlyMany", "ROX",
            "ReadWriteMany", "RWX",
            "ReadWriteOncePod", "RWOP");
    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    private PolicyCells() {}

    private static String accessModes(JsonNode modes) {
        return String.join(
                ",",
                Cells.texts(modes, "").stream()
                        .map(mode -> MODES.getOrDefault(mode, mode))
                        .toList());
    }

    private static String claim(JsonNode volume) {
        JsonNode claim = volume.at("/spec/claimRef");
        return claim.isObject()
                ? claim.path("namespace").asText() + "/" + claim.path("name").asText()
                : "";
    }

    private static String storageClassName(JsonNode storageClass) {
        JsonNode metadata = storageClass.path("metadata");
        boolean isDefault =
                metadata.path("annotations").path(DEFAULT_CLASS).asText().equals("true");
        return metadata.path("name").asText() + (isDefault ? " (default)" : "");
    }

    private static String quota(JsonNode quota, boolean limits) {
        List<String> parts = new ArrayList<>();
        quota.at("/status/hard").properties().forEach(hard -> {
            String name = hard.getKey();
            if (name.startsWith("limits.") == limits) {
                String used = Cells.text(quota.at("/status/used").path(name), "0");
                parts.add(name + ": " + used + "/" + hard.getValue().asText());
            }
        });
        parts.sort(null);
        return String.join(", ", parts);
    }

    private static String roleRef(JsonNode binding) {
        JsonNode role = binding.path("roleRef");
        return role.path("kind").asText() + "/" + role.path("name").asText();
    }
}
