package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.PortForward;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole client library is given the guarded transport and asked to do what it must not: nothing may reach the server. */
class ReadOnlyGuardTest {

    private ScriptedApi api;
    private ReadOnlyGuard guard;
    private KubernetesClient client;

    @BeforeEach
    void start() throws Exception {
        api = new ScriptedApi();
        Config config = Config.empty();
        config.setMasterUrl(api.address().toString());
        config.setNamespace("shop");
        guard = new ReadOnlyGuard(api.address(), false);
        client = new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(Transport.to(api.address(), guard))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        api.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void nothingThatIsNoReadReachesTheServer(String what, Consumer<KubernetesClient> attempt) {
        String pod = "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"web\",\"namespace\":\"shop\"},"
                + "\"spec\":{\"containers\":[{\"name\":\"app\"}]},"
                + "\"status\":{\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}";
        api.on("/api/v1/namespaces/shop/pods/web", json(200, pod));
        api.on(
                "/api/v1/namespaces/shop/pods",
                json(200, "{\"kind\":\"PodList\",\"metadata\":{},\"items\":[" + pod + "]}"));

        Throwable refusal = catchThrowable(() -> attempt.accept(client));

        assertThat(refusal).hasStackTraceContaining("the read-only guard refused");
        assertThat(api.requests())
                .allMatch(line -> line.equals("GET /api/v1/namespaces/shop/pods/web")
                        || line.startsWith("GET /api/v1/namespaces/shop/pods?fieldSelector=metadata.name"));
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                attempt("create", c -> c.pods().resource(pod()).create()),
                attempt("update", c -> c.pods().resource(pod()).update()),
                attempt("server-side apply", c -> c.pods().resource(pod()).serverSideApply()),
                attempt("patch", c -> c.pods().withName("web").patch(PatchContext.of(PatchType.JSON_MERGE), "{}")),
                attempt("delete", c -> c.pods().withName("web").delete()),
                attempt("delete a collection", c -> c.pods().withGracePeriod(0).delete()),
                attempt("evict", c -> c.pods().withName("web").evict()),
                attempt("scale", c -> c.apps().deployments().withName("web").scale(0)),
                attempt(
                        "exec",
                        c -> c.pods()
                                .withName("web")
                                .redirectingOutput()
                                .exec("id")
                                .close()),
                attempt(
                        "attach",
                        c -> c.pods()
                                .withName("web")
                                .redirectingOutput()
                                .attach()
                                .close()),
                attempt("port-forward", ReadOnlyGuardTest::forward),
                attempt(
                        "read a file",
                        c -> c.pods().withName("web").file("/etc/passwd").read()),
                attempt("watch", c -> c.pods().watch(new Ignoring()).close()),
                attempt("read a Secret", c -> c.secrets().withName("token").get()),
                attempt("list Secrets", c -> c.secrets().list()),
                attempt("list all Secrets", c -> c.secrets().inAnyNamespace().list()),
                attempt("Service proxy", c -> c.raw("/api/v1/namespaces/shop/services/web/proxy/")),
                attempt("Node proxy", c -> c.raw("/api/v1/nodes/n1/proxy/run/shop/web/app")),
                attempt("metrics", c -> c.raw("/metrics")));
    }

    @Test
    void execByGetWithUpgradeIsRefused() {
        refused(request("/api/v1/namespaces/shop/pods/web/exec?command=id&stdout=true")
                .setHeader("Connection", "Upgrade")
                .setHeader("Upgrade", "SPDY/3.1"));
    }

    @Test
    void anUpgradeIsRefusedEvenOnAPathThatMayBeRead() {
        refused(request("/api/v1/namespaces/shop/pods/web").setHeader("upgrade", "websocket"));
        refused(request("/api/v1/namespaces/shop/pods/web").setHeader("Sec-WebSocket-Key", "x"));
    }

    @Test
    void aWebSocketIsRefusedEvenOnAPathThatMayBeRead() {
        HttpClient http = client.getHttpClient();

        Throwable refusal = catchThrowable(() -> http.newWebSocketBuilder()
                .uri(api.address().resolve("/api/v1/namespaces/shop/pods/web"))
                .buildAsync(new io.fabric8.kubernetes.client.http.WebSocket.Listener() {})
                .get());

        assertThat(refusal).hasStackTraceContaining("the read-only guard refused");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void anotherServerIsRefused() {
        HttpRequest elsewhere = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(URI.create("http://127.0.0.2:1/api/v1/pods"))
                .build();

        assertThat(catchThrowable(() -> guard.check(elsewhere))).isInstanceOf(ReadOnlyGuard.Refused.class);
    }

    @Test
    void aPathOutsideTheServersOwnPrefixIsRefused() {
        ReadOnlyGuard behindPrefix = new ReadOnlyGuard(URI.create(api.address() + "/k8s/clusters/c-1/"), false);

        assertThatCode(() -> behindPrefix.check(
                        request("/k8s/clusters/c-1/api/v1/pods").build()))
                .doesNotThrowAnyException();
        assertThat(catchThrowable(
                        () -> behindPrefix.check(request("/api/v1/pods").build())))
                .isInstanceOf(ReadOnlyGuard.Refused.class);
        assertThat(catchThrowable(() -> behindPrefix.check(
                        request("/k8s/clusters/c-12/api/v1/pods").build())))
                .isInstanceOf(ReadOnlyGuard.Refused.class);
    }

    @Test
    void readsPass() {
        api.on("/api/v1/namespaces/shop/pods/web", json(200, "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"web\"}}"));

        assertThat(client.pods().withName("web").get().getMetadata().getName()).isEqualTo("web");
        assertThat(api.requests()).hasSize(1);
    }

    private void refused(HttpRequest.Builder request) {
        Throwable refusal = catchThrowable(() ->
                client.getHttpClient().sendAsync(request.build(), String.class).get());

        assertThat(refusal).hasStackTraceContaining("the read-only guard refused");
        assertThat(api.requests()).isEmpty();
    }

    private HttpRequest.Builder request(String path) {
        return client.getHttpClient().newHttpRequestBuilder().uri(api.address() + path);
    }

    private static Arguments attempt(String what, Consumer<KubernetesClient> attempt) {
        return Arguments.of(what, attempt);
    }

    private static void forward(KubernetesClient client) {
        PipedInputStream in = new PipedInputStream();
        ReadableByteChannel nothing = Channels.newChannel(in);
        WritableByteChannel nowhere = Channels.newChannel(OutputStream.nullOutputStream());
        PortForward forward = client.pods().withName("web").portForward(80, nothing, nowhere);
        if (forward.errorOccurred()) {
            throw new IllegalStateException(
                    forward.getClientThrowables().iterator().next());
        }
    }

    private static final class Ignoring implements Watcher<Pod> {
        @Override
        public void eventReceived(Action action, Pod pod) {}

        @Override
        public void onClose(WatcherException cause) {}
    }

    private static Pod pod() {
        return new PodBuilder()
                .withNewMetadata()
                .withName("web")
                .withNamespace("shop")
                .endMetadata()
                .build();
    }
}
