package dev.terwaydoctor.bundle.replay;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses whatever is not a read before anything else looks at it: other verbs, connections that want to become
 * something else, and hosts other than loopback, behind which a web page could hide.
 */
final class ReadOnlyGate {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> INTO_A_POD = Set.of("exec", "attach", "portforward", "proxy");
    private static final List<String> REVIEWS = List.of("apis", "authorization.k8s.io", "v1");

    private ReadOnlyGate() {}

    static void check(ApiRequest request) {
        if (!isLoopback(request.header("Host"))) {
            throw StatusException.forbidden("a bundle is served to this machine only");
        }
        String upgrade = request.header("Upgrade").toLowerCase(Locale.ROOT);
        if (!upgrade.isEmpty() && !upgrade.equals("h2c")) {
            throw StatusException.forbidden("a bundle only answers reads: no upgrade to " + upgrade);
        }
        request.apiPath().map(ApiPath::subresource).filter(INTO_A_POD::contains).ifPresent(subresource -> {
            throw StatusException.forbidden("a bundle only answers reads: no " + subresource);
        });
        if (!request.isGet() && !isReview(request)) {
            throw StatusException.methodNotAllowed();
        }
        if (request.query().isSet("watch")) {
            throw new StatusException(
                    405, "MethodNotAllowed", "nothing changes in a bundle: there is nothing to watch");
        }
    }

    static boolean isReview(ApiRequest request) {
        List<String> path = request.path();
        return request.method().equals("POST")
                && path.size() == 4
                && path.subList(0, 3).equals(REVIEWS);
    }

    private static boolean isLoopback(String host) {
        int port = host.lastIndexOf(':');
        boolean bare = port < 0 || host.endsWith("]");
        return host.isEmpty() || LOOPBACK.contains(bare ? host : host.substring(0, port));
    }
}
