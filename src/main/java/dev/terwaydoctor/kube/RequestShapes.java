package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.NodeLogSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which requests a read-only client may make. It lists what is allowed, since a list of what is forbidden is never complete:
 * exec, attach and proxy are GETs too. Paths and parameter names are compared as they go over the wire, so an encoded spelling of
 * something is unknown and therefore refused.
 */
final class RequestShapes {

    private static final Set<String> DISCOVERY = Set.of("version", "api", "apis");
    private static final Set<String> REVIEWS = Set.of(
            "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
            "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews");
    private static final Set<String> LIST_PARAMETERS = Set.of("labelSelector", "fieldSelector", "limit", "continue");
    private static final Set<String> LOG_PARAMETERS =
            Set.of("container", "previous", "sinceTime", "tailLines", "timestamps");

    private static final Set<String> NODE_LOG_PARAMETERS = Set.of("query", "sinceTime", "tailLines");

    private RequestShapes() {}

    /**
     * Whether this request only reads what may be read.
     *
     * @param path raw, below the server's own address
     * @param query raw, empty when there is none
     */
    static boolean permit(String method, String path, String query) {
        return switch (method) {
            case "GET" ->
                path.startsWith("/") && permitGet(List.of(path.substring(1).split("/", -1)), query);
            case "POST" -> query.isEmpty() && REVIEWS.contains(path);
            default -> false;
        };
    }

    /** Whether this reads one of the logs of a node that the port knows. */
    static boolean permitNodeLog(String method, String path, String query) {
        List<String> segments = List.of(path.split("/", -1));
        return method.equals("GET")
                && segments.size() == 8
                && path.startsWith("/api/v1/nodes/")
                && isName(segments.get(4))
                && segments.subList(5, 7).equals(List.of("proxy", "logs"))
                && Arrays.stream(NodeLogSource.values()).anyMatch(source -> names(source, segments.get(7), query));
    }

    private static boolean names(NodeLogSource source, String file, String query) {
        return source.isJournal()
                ? file.isEmpty()
                        && NODE_LOG_PARAMETERS.containsAll(parameters(query))
                        && Arrays.stream(query.split("&", -1))
                                .filter(pair -> pair.startsWith("query="))
                                .toList()
                                .equals(List.of("query=" + source.key()))
                : file.equals(source.key()) && query.isEmpty();
    }

    /** Whether this can stand in a path as the name of something, unescaped. */
    static boolean isName(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().allMatch(RequestShapes::isNameCharacter);
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._:".indexOf(c) >= 0;
    }

    private static boolean permitGet(List<String> path, String query) {
        if (!path.stream().allMatch(RequestShapes::isName)) {
            return false;
        }
        int groupDepth = path.get(0).equals("api") ? 2 : 3;
        if (path.size() <= groupDepth) {
            return DISCOVERY.contains(path.get(0)) && query.isEmpty();
        }
        String group = groupDepth == 2 ? "" : path.get(1);
        return DISCOVERY.contains(path.get(0))
                && permitResource(group, path.get(groupDepth - 1), path.subList(groupDepth, path.size()), query);
    }

    private static boolean permitResource(String group, String version, List<String> path, String query) {
        boolean inNamespace = path.size() > 2 && path.get(0).equals("namespaces");
        List<String> resource = inNamespace ? path.subList(2, path.size()) : path;
        Optional<Kind> kind = declared(group, version, resource.get(0));
        if (kind.isEmpty() || (inNamespace && !kind.get().namespaced())) {
            return false;
        }
        boolean addressed = inNamespace == kind.get().namespaced();
        return switch (resource.size()) {
            case 1 -> LIST_PARAMETERS.containsAll(parameters(query));
            case 2 -> addressed && query.isEmpty();
            case 3 ->
                addressed
                        && kind.get().equals(Kinds.POD)
                        && resource.get(2).equals("log")
                        && LOG_PARAMETERS.containsAll(parameters(query));
            default -> false;
        };
    }

    private static Optional<Kind> declared(String group, String version, String plural) {
        return Kinds.all().stream()
                .filter(kind -> kind.group().equals(group)
                        && kind.version().equals(version)
                        && kind.plural().equals(plural))
                .findFirst();
    }

    private static Set<String> parameters(String query) {
        return query.isEmpty()
                ? Set.of()
                : Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.split("=", 2)[0])
                        .collect(Collectors.toSet());
    }
}
