package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.ReadIdentity;
import dev.terwaydoctor.bundle.http.Response;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers {@code pods/log}: picks the container as the API server does and says what the kubelet would say. */
final class PodLogs {

    private static final String TEXT = "text/plain";

    private final ObjectStore store;
    private final ResourceTypes types;
    private final Bundle bundle;
    private final CollectedReads reads;

    PodLogs(ObjectStore store, ResourceTypes types, Bundle bundle, CollectedReads reads) {
        this.store = store;
        this.types = types;
        this.bundle = bundle;
        this.reads = reads;
    }

    Response answer(ApiRequest request, ApiPath path) {
        LogOptions options = LogOptions.of(request.query(), path.name(), bundle.now());
        PodContainers containers = new PodContainers(pod(path));
        String container = containers.choose(options.container());
        boolean collected = isCollected(request, path, container);
        Optional<Path> log = bundle.logs().find(path.namespace(), path.name(), container, options.previous());
        if (log.isPresent()) {
            return Response.streamed(200, TEXT, new LogStream(log.get(), options, bundle.now()));
        }
        if (!collected) {
            throw StatusException.notCollected("the log of " + container + " in pod \"" + path.name() + "\"");
        }
        containers.requireLog(container, options.previous());
        return Response.of(200, TEXT, new byte[0]);
    }

    private ObjectNode pod(ApiPath path) {
        ResourceType pods = types.at("v1", "pods").orElseThrow(StatusException::noSuchPath);
        return store.get(pods, path.namespace(), path.name()).orElseGet(() -> {
            reads.require(ReadIdentity.get("v1", "pods", path.namespace(), path.name()));
            throw StatusException.notFound(pods, path.name());
        });
    }

    private boolean isCollected(ApiRequest request, ApiPath path, String container) {
        Map<String, String> options = new TreeMap<>(request.query().values());
        options.put("container", container);
        return reads.isCollected(ReadIdentity.log(path.namespace(), path.name(), options));
    }
}
