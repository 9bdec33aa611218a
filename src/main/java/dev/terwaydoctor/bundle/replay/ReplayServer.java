package dev.terwaydoctor.bundle.replay;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.BundleException;
import dev.terwaydoctor.bundle.http.Handler;
import dev.terwaydoctor.bundle.http.HttpListener;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * A bundle served as a Kubernetes API on loopback, from {@link #start} until {@link #close}. The bundle stays the
 * caller's: close it after the server.
 */
public final class ReplayServer implements AutoCloseable {

    private final Bundle bundle;
    private final HttpListener listener;

    private ReplayServer(Bundle bundle, HttpListener listener) {
        this.bundle = bundle;
        this.listener = listener;
    }

    /** Starts to serve; port 0 takes a free one. */
    public static ReplayServer start(Bundle bundle, int port) {
        return start(bundle, port, UnaryOperator.identity());
    }

    /** As {@link #start(Bundle, int)}, with something between the network and the API: tests put faults there. */
    static ReplayServer start(Bundle bundle, int port, UnaryOperator<Handler> around) {
        try {
            return new ReplayServer(bundle, HttpListener.start(port, around.apply(new ReplayApi(bundle))));
        } catch (IOException e) {
            throw new BundleException(
                    "port " + port + " on 127.0.0.1 cannot be opened (" + e.getMessage() + "): give a free one", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + listener.port();
    }

    /** A kubeconfig (YAML) whose current context is this server. */
    public String kubeconfig() {
        return Kubeconfig.of(bundle.id(), url());
    }

    @Override
    public void close() {
        listener.close();
    }
}
