package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redacts whole objects. A value is judged with its name in front, as it would stand in a log: that of an environment variable, of a ConfigMap's
 * key, of an annotation. What kubectl noted about an earlier version of the object is left out.
 */
public final class TreeRedactor {

    private static final String EARLIER_VERSION = "kubectl.kubernetes.io/last-applied-configuration";

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
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!name.equals(EARLIER_VERSION)) {
                redacted.put(name, value instanceof String text ? redact(name, text) : redact(value));
            }
        });
        if (map.get("name") instanceof String name && map.get("value") instanceof String value) {
            redacted.put("value", redact(name, value));
        }
        return redacted;
    }

    private String redact(String name, String value) {
        String together = redactor.redact(name + "=" + value);
        return together.startsWith(name + "=") ? together.substring(name.length() + 1) : redactor.redact(value);
    }
}
