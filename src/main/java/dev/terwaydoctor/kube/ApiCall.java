package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Right;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request of the port as it goes over the wire.
 *
 * @param path below the server's address, with its query
 * @param accept the representation asked for
 * @param body JSON to post; empty for a GET
 */
record ApiCall(String path, String accept, String body) {

    private static final String JSON = "application/json";
    private static final String METADATA = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1," + JSON;
    private static final String TEXT = "text/plain, " + JSON + ", */*";

    static ApiCall version() {
        return new ApiCall("/version", JSON, "");
    }

    static ApiCall get(Request.Get request) {
        return new ApiCall(collection(request.kind(), request.namespace()) + "/" + request.name(), JSON, "");
    }

    static ApiCall page(Request.List request, int limit, String continueToken, boolean metadataOnly) {
        List<String> query = new ArrayList<>();
        query.add("limit=" + limit);
        add(query, "labelSelector", request.labels());
        add(query, "fieldSelector", request.fields());
        add(query, "continue", continueToken);
        String path = collection(request.kind(), request.namespace()) + "?" + String.join("&", query);
        return new ApiCall(path, metadataOnly ? METADATA : JSON, "");
    }

    static ApiCall log(Request.Log request) {
        List<String> query = new ArrayList<>(List.of("timestamps=true"));
        add(query, "container", request.container());
        add(query, "previous", request.previous() ? "true" : "");
        add(query, "sinceTime", request.since() == null ? "" : request.since().toString());
        add(query, "tailLines", request.tailLines() == 0 ? "" : Integer.toString(request.tailLines()));
        String path = "/api/v1/namespaces/" + request.namespace() + "/pods/" + request.pod() + "/log?";
        return new ApiCall(path + String.join("&", query), TEXT, "");
    }

    static ApiCall nodeLog(Request.NodeLog request) {
        return new ApiCall(request.path(), TEXT, "");
    }

    static ApiCall review(Right right) {
        String path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
        return new ApiCall(path, JSON, AccessReview.of(right));
    }

    private static String collection(Kind kind, String namespace) {
        return (kind.group().isEmpty() ? "/api/" : "/apis/") + kind.apiVersion()
                + (kind.namespaced() && !namespace.isEmpty() ? "/namespaces/" + namespace : "")
                + "/" + kind.plural();
    }

    private static void add(List<String> query, String key, String value) {
        if (!value.isEmpty()) {
            query.add(
                    key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
