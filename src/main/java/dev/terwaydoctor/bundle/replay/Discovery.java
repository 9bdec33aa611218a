package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The discovery documents, in the unaggregated form that every client falls back to. Reads are the only verbs. */
final class Discovery {

    private static final String AUTHORIZATION = "authorization.k8s.io/v1";

    private final ResourceTypes types;
    private final ServerVersion version;

    Discovery(ResourceTypes types, ServerVersion version) {
        this.types = types;
        this.version = version;
    }

    ObjectNode answer(List<String> path) {
        String joined = String.join("/", path);
        return switch (joined) {
            case "" -> root();
            case "version" -> version.body();
            case "api" -> coreVersions();
            case "api/v1" -> resources("v1");
            case "apis" -> groups();
            default -> path.size() == 2 ? group(path.get(1)) : resources(joined.substring("apis/".length()));
        };
    }

    private ObjectNode root() {
        Set<String> paths =
                new TreeSet<>(Set.of("/api", "/api/v1", "/apis", "/healthz", "/livez", "/readyz", "/version"));
        namedVersions().forEach(name -> {
            paths.add("/apis/" + name);
            paths.add("/apis/" + groupOf(name));
        });
        ObjectNode root = Json.empty();
        ArrayNode list = root.putArray("paths");
        paths.forEach(list::add);
        return root;
    }

    private static ObjectNode coreVersions() {
        ObjectNode body = Json.object("APIVersions", "v1");
        body.putArray("versions").add("v1");
        body.putArray("serverAddressByClientCIDRs");
        return body;
    }

    private ObjectNode groups() {
        ObjectNode body = Json.object("APIGroupList", "v1");
        ArrayNode groups = body.putArray("groups");
        Set<String> names = new LinkedHashSet<>();
        namedVersions().forEach(name -> names.add(groupOf(name)));
        names.forEach(name -> describe(groups.addObject(), name));
        return body;
    }

    private ObjectNode group(String name) {
        if (namedVersions().stream().noneMatch(version -> groupOf(version).equals(name))) {
            throw StatusException.noSuchPath();
        }
        return describe(Json.object("APIGroup", "v1"), name);
    }

    private ObjectNode describe(ObjectNode group, String name) {
        group.put("name", name);
        ArrayNode versions = group.putArray("versions");
        namedVersions().stream()
                .filter(version -> groupOf(version).equals(name))
                .forEach(version -> version(versions.addObject(), version));
        group.set("preferredVersion", versions.get(0));
        return group;
    }

    private static ObjectNode version(ObjectNode body, String groupVersion) {
        return body.put("groupVersion", groupVersion)
                .put("version", groupVersion.substring(groupVersion.indexOf('/') + 1));
    }

    private ObjectNode resources(String groupVersion) {
        boolean known = groupVersion.equals("v1") || namedVersions().contains(groupVersion);
        if (!known) {
            throw StatusException.noSuchPath();
        }
        ObjectNode body = Json.object("APIResourceList", "v1").put("groupVersion", groupVersion);
        ArrayNode resources = body.putArray("resources");
        types.all().stream()
                .filter(type -> type.apiVersion().equals(groupVersion))
                .forEach(type -> addResource(resources, type));
        if (groupVersion.equals(AUTHORIZATION)) {
            AccessReviews.KINDS.forEach(
                    (plural, kind) -> resource(resources, plural, "", kind, false, List.of("create")));
        }
        return body;
    }

    private static void addResource(ArrayNode resources, ResourceType type) {
        ObjectNode resource = resource(
                resources, type.plural(), type.singular(), type.kind(), type.namespaced(), List.of("get", "list"));
        if (!type.shortNames().isEmpty()) {
            type.shortNames().forEach(resource.putArray("shortNames")::add);
        }
        if (!type.categories().isEmpty()) {
            type.categories().forEach(resource.putArray("categories")::add);
        }
        for (String subresource : type.subresources()) {
            String name = type.plural() + "/" + subresource;
            resource(resources, name, "", type.kind(), type.namespaced(), List.of("get"));
        }
    }

    private static ObjectNode resource(
            ArrayNode resources, String name, String singular, String kind, boolean namespaced, List<String> verbs) {
        ObjectNode resource = resources
                .addObject()
                .put("name", name)
                .put("singularName", singular)
                .put("namespaced", namespaced)
                .put("kind", kind);
        verbs.forEach(resource.putArray("verbs")::add);
        return resource;
    }

    /** Every group and version but the core one, in the table's order: the first of a group is its preferred one. */
    private Set<String> namedVersions() {
        Set<String> versions = new LinkedHashSet<>();
        types.all().stream().filter(type -> !type.group().isEmpty()).forEach(type -> versions.add(type.apiVersion()));
        versions.add(AUTHORIZATION);
        return versions;
    }

    private static String groupOf(String groupVersion) {
        return groupVersion.substring(0, groupVersion.indexOf('/'));
    }
}
