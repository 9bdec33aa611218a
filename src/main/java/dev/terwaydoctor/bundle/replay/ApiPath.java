package dev.terwaydoctor.bundle.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path under a group and version: which type, which namespace, which object, and what of it. Parts that a path does
 * not have are empty.
 */
record ApiPath(String apiVersion, String plural, String namespace, String name, List<String> rest) {

    private static final Set<String> OF_A_NAMESPACE = Set.of("status", "finalize");

    /** Empty for a path that addresses no objects. */
    static Optional<ApiPath> of(List<String> path) {
        if (path.size() > 2 && path.get(0).equals("api")) {
            return Optional.of(within(path.get(1), path.subList(2, path.size())));
        }
        if (path.size() > 3 && path.get(0).equals("apis")) {
            return Optional.of(within(path.get(1) + "/" + path.get(2), path.subList(3, path.size())));
        }
        return Optional.empty();
    }

    boolean isCollection() {
        return name.isEmpty();
    }

    String subresource() {
        return rest.isEmpty() ? "" : rest.get(0);
    }

    private static ApiPath within(String apiVersion, List<String> parts) {
        boolean namespaced =
                parts.size() > 2 && parts.get(0).equals("namespaces") && !OF_A_NAMESPACE.contains(parts.get(2));
        String namespace = namespaced ? parts.get(1) : "";
        List<String> object = namespaced ? parts.subList(2, parts.size()) : parts;
        String name = object.size() > 1 ? object.get(1) : "";
        List<String> rest = object.size() > 2 ? object.subList(2, object.size()) : List.of();
        return new ApiPath(apiVersion, object.get(0), namespace, name, rest);
    }
}
