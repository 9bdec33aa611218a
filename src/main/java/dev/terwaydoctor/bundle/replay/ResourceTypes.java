package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every type of a replayed cluster: the known ones, those that its CustomResourceDefinitions declare, and those that
 * only its objects show, whose plural is guessed by the rules of English.
 */
final class ResourceTypes {

    private final Map<String, ResourceType> byPath = new LinkedHashMap<>();
    private final Map<String, ResourceType> byKind = new LinkedHashMap<>();

    ResourceTypes(List<ResourceType> known, Collection<? extends JsonNode> objects) {
        known.forEach(this::add);
        objects.stream()
                .filter(object -> object.path("kind").asText().equals("CustomResourceDefinition"))
                .forEach(this::addDeclared);
        objects.forEach(object -> addFound(object, objects));
    }

    Optional<ResourceType> at(String apiVersion, String plural) {
        return Optional.ofNullable(byPath.get(key(apiVersion, plural)));
    }

    Optional<ResourceType> of(JsonNode object) {
        return Optional.ofNullable(byKind.get(key(object)));
    }

    Collection<ResourceType> all() {
        return byPath.values();
    }

    private void add(ResourceType type) {
        byPath.putIfAbsent(key(type.apiVersion(), type.plural()), type);
        byKind.putIfAbsent(key(type.apiVersion(), type.kind()), type);
    }

    private void addDeclared(JsonNode definition) {
        JsonNode spec = definition.path("spec");
        JsonNode names = spec.path("names");
        List<String> shortNames = new ArrayList<>();
        names.path("shortNames").forEach(name -> shortNames.add(name.asText()));
        for (JsonNode version : spec.path("versions")) {
            if (names.path("kind").isTextual() && names.path("plural").isTextual()) {
                add(new ResourceType(
                        spec.path("group").asText(),
                        version.path("name").asText(),
                        names.path("kind").asText(),
                        names.path("plural").asText(),
                        shortNames,
                        spec.path("scope").asText().equals("Namespaced"),
                        List.of(),
                        List.of("status"),
                        List.of(),
                        true));
            }
        }
    }

    private void addFound(JsonNode object, Collection<? extends JsonNode> objects) {
        if (byKind.containsKey(key(object))) {
            return;
        }
        boolean namespaced = objects.stream()
                .filter(other -> key(other).equals(key(object)))
                .anyMatch(other -> other.path("metadata").path("namespace").isTextual());
        String kind = object.path("kind").asText();
        add(ResourceType.found(object.path("apiVersion").asText(), kind, plural(kind), namespaced));
    }

    private static String plural(String kind) {
        String name = kind.toLowerCase(Locale.ROOT);
        if (name.endsWith("s") || name.endsWith("x") || name.endsWith("ch") || name.endsWith("sh")) {
            return name + "es";
        }
        boolean consonantY =
                name.length() > 1 && name.endsWith("y") && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0;
        return consonantY ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    private static String key(JsonNode object) {
        return key(object.path("apiVersion").asText(), object.path("kind").asText());
    }

    private static String key(String apiVersion, String name) {
        return apiVersion + ":" + name;
    }
}
