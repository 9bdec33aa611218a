package dev.terwaydoctor.kube;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Stands between the client and the network and throws before anything is sent that does not merely read: other verbs, undeclared
 * resources (Secrets among them), subresources save a Pod's log, watches, anything that would switch protocols, other servers.
 * It is part of the transport itself, so that no caller of the client can go around it.
 */
final class ReadOnlyGuard implements Interceptor {

    static final String NAME = "read-only-guard";

    private final String authority;
    private final String prefix;
    private final boolean nodeLogs;

    /** @param nodeLogs whether the nodes' own logs may be read */
    ReadOnlyGuard(URI server, boolean nodeLogs) {
        this.nodeLogs = nodeLogs;
        this.authority = server.getRawAuthority();
        this.prefix = withoutSlash(Objects.requireNonNullElse(server.getRawPath(), ""));
    }

    /** A request was held back. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super("the read-only guard refused " + what);
        }
    }

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        if (builder instanceof WebSocket.Builder) {
            throw new Refused("a WebSocket to " + request.uri().getRawPath());
        }
        check(request);
    }

    /** Returns for a request that only reads, throws {@link Refused} for every other. */
    void check(HttpRequest request) {
        URI uri = request.uri();
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
        boolean permitted = authority.equals(uri.getRawAuthority())
                && path.startsWith(prefix)
                && !switchesProtocol(request)
                && hasKnownShape(request.method(), path.substring(prefix.length()), query);
        if (!permitted) {
            throw new Refused(request.method() + " " + path);
        }
    }

    private boolean hasKnownShape(String method, String path, String query) {
        return RequestShapes.permit(method, path, query)
                || (nodeLogs && RequestShapes.permitNodeLog(method, path, query));
    }

    private static boolean switchesProtocol(HttpRequest request) {
        for (Map.Entry<String, ?> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("upgrade") || name.startsWith("sec-websocket")) {
                return true;
            }
        }
        return false;
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
