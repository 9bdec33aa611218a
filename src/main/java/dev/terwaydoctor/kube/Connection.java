package dev.terwaydoctor.kube;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How one cluster is reached. */
public sealed interface Connection {

    /**
     * A context of a kubeconfig.
     *
     * @param path one file, or several joined as in the {@code KUBECONFIG} variable, the first to name a thing winning
     * @param context null for the kubeconfig's current one
     */
    record Kubeconfig(String path, @Nullable String context) implements Connection {}

    /**
     * What kubectl would use without options; inside a cluster that has no kubeconfig, the Pod's own service account.
     *
     * @param context null for the current one
     */
    record Ambient(@Nullable String context) implements Connection {}

    /** A server without TLS or credentials, such as a saved incident served on loopback. */
    record Plain(URI server) implements Connection {}
}
