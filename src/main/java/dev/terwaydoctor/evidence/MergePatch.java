package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON merge patch (RFC 7396), the rule by which a node's dynamic configuration changes the base: null deletes, objects merge, all else replaces. */
final class MergePatch {

    private MergePatch() {}

    static Value apply(Value base, Value patch) {
        return Value.of(merge(base.raw(), patch.raw()));
    }

    private static @Nullable Object merge(@Nullable Object base, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        if (base instanceof Map<?, ?> old) {
            old.forEach((key, value) -> merged.put(String.valueOf(key), value));
        }
        changes.forEach((key, change) -> {
            String name = String.valueOf(key);
            Object result = change == null ? null : merge(merged.get(name), change);
            if (result == null) {
                merged.remove(name);
            } else {
                merged.put(name, result);
            }
        });
        return merged;
    }
}
