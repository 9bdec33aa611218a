package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The bundle's objects by type, in the order in which an API server lists them: by namespace, then name. Of two with
 * the same name the later one counts. A namespace that only shows in its objects is made up, so that it can be listed.
 */
final class ObjectStore {

    private static final NavigableMap<String, ObjectNode> NONE = new TreeMap<>();

    private final Map<ResourceType, NavigableMap<String, ObjectNode>> byType = new HashMap<>();

    ObjectStore(ResourceTypes types, Collection<ObjectNode> objects) {
        objects.forEach(object -> types.of(object).ifPresent(type -> put(type, object)));
        types.at("v1", "namespaces").ifPresent(type -> addNamespaces(type, objects));
        types.at("v1", "events")
                .ifPresent(core -> types.at("events.k8s.io/v1", "events").ifPresent(newer -> {
                    mirror(newer, core, EventShape::toCore);
                    mirror(core, newer, EventShape::toNewer);
                }));
    }

    Optional<ObjectNode> get(ResourceType type, String namespace, String name) {
        return Optional.ofNullable(of(type).get(key(namespace, name)));
    }

    /** All objects of the type, keyed by namespace and name; restricted to a namespace unless that is empty. */
    NavigableMap<String, ObjectNode> list(ResourceType type, String namespace) {
        NavigableMap<String, ObjectNode> all = of(type);
        return namespace.isEmpty() ? all : all.subMap(key(namespace, ""), false, namespace + "0", false);
    }

    private NavigableMap<String, ObjectNode> of(ResourceType type) {
        return byType.getOrDefault(type, NONE);
    }

    private void put(ResourceType type, ObjectNode object) {
        JsonNode metadata = object.path("metadata");
        String namespace = type.namespaced() ? metadata.path("namespace").asText("default") : "";
        byType.computeIfAbsent(type, key -> new TreeMap<>())
                .put(key(namespace, metadata.path("name").asText()), object);
    }

    private void addNamespaces(ResourceType type, Collection<ObjectNode> objects) {
        Set<String> names = new TreeSet<>();
        objects.forEach(
                object -> names.add(object.path("metadata").path("namespace").asText()));
        names.remove("");
        names.stream().filter(name -> get(type, "", name).isEmpty()).forEach(name -> put(type, namespace(name)));
    }

    private static ObjectNode namespace(String name) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("apiVersion", "v1").put("kind", "Namespace");
        object.putObject("metadata").put("name", name).putObject("labels").put("kubernetes.io/metadata.name", name);
        object.putObject("status").put("phase", "Active");
        return object;
    }

    private void mirror(ResourceType from, ResourceType to, UnaryOperator<ObjectNode> shape) {
        List.copyOf(of(from).entrySet()).stream()
                .filter(entry -> !of(to).containsKey(entry.getKey()))
                .forEach(entry -> put(to, shape.apply(entry.getValue())));
    }

    /** "/" sorts right before "0", and no Kubernetes name holds one: a namespace is a range of keys. */
    static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
