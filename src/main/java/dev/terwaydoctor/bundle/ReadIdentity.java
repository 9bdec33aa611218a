package dev.terwaydoctor.bundle;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which read was made: {@code verb} is get or list; {@code apiVersion} and {@code resource} (the plural) name the type;
 * {@code namespace}, {@code name} and {@code subresource} are empty where they do not apply; {@code options} are the
 * query parameters that choose what comes back (selectors, and for logs container, previous, sinceTime and so on).
 */
public record ReadIdentity(
        String verb,
        String apiVersion,
        String resource,
        String namespace,
        String name,
        String subresource,
        Map<String, String> options) {

    private static final Set<String> CHOOSING = Set.of(
            "labelSelector",
            "fieldSelector",
            "container",
            "previous",
            "tailLines",
            "sinceTime",
            "sinceSeconds",
            "limitBytes");

    public ReadIdentity {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    public static ReadIdentity list(String apiVersion, String resource, String namespace, Map<String, String> options) {
        return new ReadIdentity("list", apiVersion, resource, namespace, "", "", options);
    }

    public static ReadIdentity get(String apiVersion, String resource, String namespace, String name) {
        return new ReadIdentity("get", apiVersion, resource, namespace, name, "", Map.of());
    }

    public static ReadIdentity log(String namespace, String pod, Map<String, String> options) {
        return new ReadIdentity("get", "v1", "pods", namespace, pod, "log", options);
    }

    public String option(String key) {
        return options.getOrDefault(key, "");
    }

    /** Whether both ask for the same thing, however it is paged or laid out. */
    boolean isSameAs(ReadIdentity other) {
        return verb.equals(other.verb)
                && isOfType(other)
                && namespace.equals(other.namespace)
                && name.equals(other.name)
                && choosing(options).equals(choosing(other.options));
    }

    boolean isSelective() {
        return !option("labelSelector").isEmpty() || !option("fieldSelector").isEmpty();
    }

    boolean hasSelectorsOf(ReadIdentity other) {
        return verb.equals(other.verb)
                && option("labelSelector").equals(other.option("labelSelector"))
                && option("fieldSelector").equals(other.option("fieldSelector"));
    }

    private static Map<String, String> choosing(Map<String, String> options) {
        Map<String, String> choosing = new TreeMap<>(options);
        choosing.keySet().retainAll(CHOOSING);
        choosing.values().removeIf(value -> value.isEmpty() || value.equals("false"));
        return choosing;
    }

    boolean isOfType(ReadIdentity other) {
        return apiVersion.equals(other.apiVersion)
                && resource.equals(other.resource)
                && subresource.equals(other.subresource);
    }
}
