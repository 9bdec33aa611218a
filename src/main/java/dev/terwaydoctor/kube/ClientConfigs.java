package dev.terwaydoctor.kube;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns settings into the client library's configuration, and its complaints into one line for the person who wrote them. */
final class ClientConfigs {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private ClientConfigs() {}

    static Config of(Connection.Kubeconfig kubeconfig) throws ConnectionException {
        String where = "kubeconfig " + kubeconfig.path();
        List<File> files = Stream.of(kubeconfig.path().split(File.pathSeparator, -1))
                .map(File::new)
                .filter(File::isFile)
                .toList();
        if (files.isEmpty()) {
            throw new ConnectionException(where + " does not exist");
        }
        Config config = Config.empty();
        try {
            KubeConfigUtils.merge(config, kubeconfig.context(), parsed(files));
            Config.configFromSysPropsOrEnvVars(config);
        } catch (RuntimeException invalid) {
            throw new ConnectionException(where + " cannot be used: " + rootMessage(invalid), invalid);
        }
        return checked(config, where, kubeconfig.context());
    }

    static Config of(Connection.Ambient ambient) throws ConnectionException {
        String where = "the default kubeconfig";
        Config config;
        try {
            config = Config.autoConfigure(ambient.context());
        } catch (RuntimeException invalid) {
            throw new ConnectionException(where + " cannot be used: " + rootMessage(invalid), invalid);
        }
        if (config.getCurrentContext() != null || !config.getContexts().isEmpty()) {
            return checked(config, where, ambient.context());
        }
        if (config.getAutoOAuthToken() == null && hasNoServer(config)) {
            throw new ConnectionException(
                    "there is no kubeconfig and this is not inside a cluster: name a kubeconfig or set KUBECONFIG");
        }
        return withoutProxyOnLoopback(config);
    }

    private static io.fabric8.kubernetes.api.model.Config[] parsed(List<File> files) {
        return files.stream().map(KubeConfigUtils::parseConfig).toArray(io.fabric8.kubernetes.api.model.Config[]::new);
    }

    private static Config checked(Config config, String where, @Nullable String context) throws ConnectionException {
        NamedContext current = config.getCurrentContext();
        String known = config.getContexts().stream()
                .map(NamedContext::getName)
                .sorted()
                .collect(Collectors.joining(", "));
        if (known.isEmpty()) {
            throw new ConnectionException(where + " defines no contexts");
        }
        if (context != null && (current == null || !context.equals(current.getName()))) {
            throw new ConnectionException(where + " has no context " + context + "; it has: " + known);
        }
        if (current == null) {
            throw new ConnectionException(where + " names no current context; choose one of: " + known);
        }
        if (hasNoServer(config)) {
            throw new ConnectionException(where + " gives context " + current.getName() + " no cluster with a server");
        }
        return withoutProxyOnLoopback(config);
    }

    private static boolean hasNoServer(Config config) {
        return config.getMasterUrl().startsWith(Config.DEFAULT_MASTER_URL);
    }

    /** As curl and kubectl do it: a proxy set for the outside world never stands between us and our own machine. */
    private static Config withoutProxyOnLoopback(Config config) {
        String[] none = Objects.requireNonNullElse(config.getNoProxy(), new String[0]);
        config.setNoProxy(Stream.concat(Stream.of(none), LOOPBACK.stream()).toArray(String[]::new));
        config.setUserAgent("terway-doctor");
        return config;
    }

    static String rootMessage(Throwable failure) {
        Throwable root = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
        String message =
                Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
        return message.lines().findFirst().orElse("it is empty");
    }
}
