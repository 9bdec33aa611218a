package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectReadsTest {

    private static final String CLUSTER = """
            {apiVersion: v1, kind: Pod, metadata: {name: web-1, namespace: shop, labels: {app: web, tier: "2"}},
             spec: {nodeName: n2}, status: {phase: Pending}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: web-0, namespace: shop, labels: {app: web, tier: "1"}},
             spec: {nodeName: n1}, status: {phase: Running, podIP: 10.0.0.7}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: db-0, namespace: data, labels: {app: db}},
             spec: {nodeName: n1}, status: {phase: Running}}
            ---
            {apiVersion: v1, kind: Node, metadata: {name: n1}, status: {nodeInfo: {kubeletVersion: v1.28.3-aliyun.1}}}
            ---
            {apiVersion: network.alibabacloud.com/v1beta1, kind: Node, metadata: {name: n1}, spec: {eniSpec: {}}}
            ---
            {apiVersion: v1, kind: Event, metadata: {name: web-0.1, namespace: shop}, type: Warning, reason: BackOff,
             message: again, source: {component: kubelet}, involvedObject: {kind: Pod, namespace: shop, name: web-0}}
            ---
            {apiVersion: example.org/v1, kind: Policy, metadata: {name: p, namespace: shop}}
            """;

    @TempDir
    Path folder;

    private Replay replay;

    @BeforeEach
    void serve() throws IOException {
        replay = Replay.of(folder, Map.of("cluster.yaml", CLUSTER));
    }

    @AfterEach
    void stop() {
        replay.close();
    }

    @Test
    void getsOneObject() throws Exception {
        JsonNode pod = replay.json("/api/v1/namespaces/shop/pods/web-0");

        assertThat(pod.at("/kind").asText()).isEqualTo("Pod");
        assertThat(pod.at("/status/podIP").asText()).isEqualTo("10.0.0.7");
    }

    @Test
    void tellsTheBundlesTimeWithEveryAnswer() throws Exception {
        for (String path : List.of("/version", "/api/v1/pods", "/nowhere", "/api/v1/namespaces/x/pods/y")) {
            assertThat(replay.get(path).headers().allValues("Date"))
                    .as(path)
                    .containsExactly("Mon, 04 May 2026 10:12:00 GMT");
        }
    }

    @Test
    void listsByNamespaceThenName() throws Exception {
        assertThat(names("/api/v1/pods")).containsExactly("db-0", "web-0", "web-1");
        assertThat(names("/api/v1/namespaces/shop/pods")).containsExactly("web-0", "web-1");
        assertThat(replay.json("/api/v1/pods").path("kind").asText()).isEqualTo("PodList");
    }

    @Test
    void keepsCoreNodesAndThoseOfTerwayApart() throws Exception {
        JsonNode node = replay.json("/apis/network.alibabacloud.com/v1beta1/nodes/n1");

        assertThat(node.has("spec")).isTrue();
        assertThat(replay.json("/api/v1/nodes/n1").has("spec")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/apis/network.alibabacloud.com/v1beta1/podenis",
                "/apis/network.alibabacloud.com/v1beta1/namespaces/shop/podenis",
                "/apis/apps/v1/deployments",
                "/api/v1/namespaces/nowhere/pods"
            })
    void listsNothingWhereTheBundleHasNone(String path) throws Exception {
        assertThat(replay.get(path).statusCode()).isEqualTo(200);
        assertThat(names(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/gadgets",
                "/apis/example.org/v2/policies",
                "/apis/nobody.example/v1",
                "/api/v1/namespaces/shop/nodes",
                "/api/v1/namespaces/shop/pods/web-0/scale",
                "/metrics"
            })
    void knowsNoOtherPaths(String path) throws Exception {
        JsonNode status = replay.json(path);

        assertThat(status.path("code").asInt()).isEqualTo(404);
        assertThat(status.path("message").asText()).isEqualTo("the server could not find the requested resource");
    }

    @Test
    void namesWhatWasNotFound() throws Exception {
        assertThat(replay.get("/api/v1/namespaces/shop/pods/web-9").body()).isEqualTo("""
                {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",\
                "message":"pods \\"web-9\\" not found","reason":"NotFound",\
                "details":{"name":"web-9","kind":"pods"},"code":404}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                app=web                 | web-0 web-1
                app==web,tier=1         | web-0
                app!=web                | db-0
                tier!=1                 | db-0 web-1
                app in (web, db)        | db-0 web-0 web-1
                tier notin (1)          | db-0 web-1
                tier                    | web-0 web-1
                !tier                   | db-0
                tier>1                  | web-1
                tier<2,app in (web)     | web-0
                """)
    void selectsByLabels(String selector, String expected) throws Exception {
        assertThat(names("/api/v1/pods?labelSelector=" + encoded(selector))).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                metadata.name=web-0                         | web-0
                metadata.namespace==data                    | db-0
                spec.nodeName=n1                            | db-0 web-0
                spec.nodeName=n1,metadata.namespace!=data   | web-0
                status.phase!=Running                       | web-1
                status.podIP=10.0.0.7                       | web-0
                """)
    void selectsByFields(String selector, String expected) throws Exception {
        assertThat(names("/api/v1/pods?fieldSelector=" + encoded(selector))).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "involvedObject.name=web-0,involvedObject.kind=Pod",
                "reason=BackOff,type=Warning",
                "source=kubelet",
                "involvedObject.uid="
            })
    void selectsEventsByWhatTheyAreAbout(String selector) throws Exception {
        assertThat(names("/api/v1/events?fieldSelector=" + encoded(selector))).containsExactly("web-0.1");
    }

    @Test
    void refusesFieldsThatTheRealServerDoesNotSelectBy() throws Exception {
        JsonNode status = replay.json("/api/v1/pods?fieldSelector=spec.hostname%3Dx");
        assertThat(status.path("code").asInt()).isEqualTo(400);
        assertThat(status.path("message").asText()).isEqualTo("field label not supported: spec.hostname");

        JsonNode crd = replay.json("/apis/network.alibabacloud.com/v1beta1/podenis?fieldSelector=status.phase%3DBind");
        assertThat(crd.path("message").asText()).isEqualTo("field label not supported: status.phase");

        JsonNode malformed = replay.json("/api/v1/pods?fieldSelector=nonsense");
        assertThat(malformed.path("message").asText())
                .isEqualTo("invalid selector: 'nonsense'; can't understand 'nonsense'");
    }

    @Test
    void givesAListOutPageByPage() throws Exception {
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = replay.json("/api/v1/pods?limit=1&continue=" + token);
            page.path("items")
                    .forEach(item -> seen.add(item.at("/metadata/name").asText()));
            token = page.at("/metadata/continue").asText();
        } while (!token.isEmpty());

        assertThat(seen).containsExactly("db-0", "web-0", "web-1");
        assertThat(replay.json("/api/v1/pods?limit=1")
                        .at("/metadata/remainingItemCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(replay.json("/api/v1/pods?limit=1&labelSelector=app")
                        .at("/metadata")
                        .has("remainingItemCount"))
                .isFalse();
        assertThat(replay.json("/api/v1/pods?continue=stale").path("reason").asText())
                .isEqualTo("Expired");
    }

    @Test
    void listsNamespacesThatOnlyShowInTheirObjects() throws Exception {
        assertThat(names("/api/v1/namespaces")).containsExactly("data", "shop");
        assertThat(replay.json("/api/v1/namespaces/shop").at("/status/phase").asText())
                .isEqualTo("Active");
        assertThat(replay.get("/api/v1/namespaces/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void servesEventsInBothShapes() throws Exception {
        JsonNode event = replay.json(
                        "/apis/events.k8s.io/v1/namespaces/shop/events?fieldSelector=regarding.name%3Dweb-0")
                .at("/items/0");

        assertThat(event.path("note").asText()).isEqualTo("again");
        assertThat(event.at("/regarding/name").asText()).isEqualTo("web-0");
        assertThat(event.at("/deprecatedSource/component").asText()).isEqualTo("kubelet");
        assertThat(event.path("apiVersion").asText()).isEqualTo("events.k8s.io/v1");
    }

    @Test
    void servesKindsThatItHasNeverHeardOf() throws Exception {
        assertThat(names("/apis/example.org/v1/policies")).containsExactly("p");
        assertThat(replay.json("/apis/example.org/v1")
                        .at("/resources/0/namespaced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void sendsMetadataAloneWhereAskedTo() throws Exception {
        JsonNode list = replay.json(
                "/api/v1/pods", "Accept", "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io");

        assertThat(list.path("kind").asText()).isEqualTo("PartialObjectMetadataList");
        assertThat(list.at("/items/0/metadata/name").asText()).isEqualTo("db-0");
        assertThat(list.at("/items/0").has("spec")).isFalse();
    }

    @Test
    void speaksJsonOnly() throws Exception {
        assertThat(replay.get("/api/v1/pods", "Accept", "application/vnd.kubernetes.protobuf")
                        .statusCode())
                .isEqualTo(406);
        assertThat(replay.get("/api/v1/pods", "Accept", "application/vnd.kubernetes.protobuf, */*")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> names(String path) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        replay.json(path)
                .path("items")
                .forEach(item -> names.add(item.at("/metadata/name").asText()));
        return names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
