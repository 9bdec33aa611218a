package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redacts whole objects. An environment variable is judged with its name in front of its value, as it would stand in a log.
 */
public final class TreeRedactor {

    private final Redactor redactor;

    public TreeRedactor(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The object's tree, made anew; kind and apiVersion are added where a list left them out. */
    public Map<String, Object> redact(KubeObject object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", object.kind().apiVersion());
        tree.put("kind", object.kind().name());
        object.root().entries().forEach((key, value) -> {
            Object redacted = redact(value.raw());
            if (redacted != null) {
                tree.put(key, redacted);
            }
        });
        return tree;
    }

    private @Nullable Object redact(@Nullable Object node) {
        if (node instanceof String text) {
            return redactor.redact(text);
        }
        if (node instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(redact(item)));
            return items;
        }
        return node instanceof Map<?, ?> map ? redact(map) : node;
    }

    private Map<String, @Nullable Object> redact(Map<?, ?> map) {
        Map<String, @Nullable Object> redacted = new LinkedHashMap<>();
        map.forEach((key, value) -> redacted.put(String.valueOf(key), redact(value)));
        if (map.get("name") instanceof String name && map.get("value") instanceof String value) {
            String together = redactor.redact(name + "=" + value);
            redacted.put("value", together.substring(Math.min(together.length(), name.length() + 1)));
        }
        return redacted;
    }
}
