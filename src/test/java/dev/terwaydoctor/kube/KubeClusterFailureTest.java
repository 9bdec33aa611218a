package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.cutAfter;
import static dev.terwaydoctor.kube.ScriptedApi.json;
import static dev.terwaydoctor.kube.ScriptedApi.seconds;
import static dev.terwaydoctor.kube.ScriptedApi.status;
import static dev.terwaydoctor.kube.ScriptedApi.text;
import static dev.terwaydoctor.kube.ScriptedApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Read.Status;
import dev.terwaydoctor.cluster.Request;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubeClusterFailureTest {

    private static final String POD = "/api/v1/namespaces/shop/pods/web-1";
    private static final Request.Get GET = new Request.Get(Kinds.POD, "shop", "web-1");
    private static final String GOOD = "{\"metadata\":{\"name\":\"web-1\"}}";

    private ScriptedApi api;
    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        api = new ScriptedApi();
        cluster = api.cluster();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aRefusalIsDeniedInTheServersWords() {
        api.on(POD, status(403, "Forbidden", "User bot cannot get pods"));

        assertMissed(Status.DENIED, "User bot cannot get pods");
    }

    @Test
    void refusedCredentialsAreAFailureThatNoRuleMends() {
        api.on(POD, status(401, "Unauthorized", "Unauthorized"));

        assertMissed(Status.FAILED, "credentials");
    }

    @Test
    void whatIsNotThereIsAbsent() {
        api.on(POD, status(404, "NotFound", "pods web-1 not found"));

        assertMissed(Status.ABSENT, "pods web-1 not found");
    }

    @Test
    void anUnknownTypeIsAbsentAndSaysThatTheTypeIsMissing() {
        Read<?> read = cluster.list(Request.List.of(Kinds.POD_ENI, ""), seconds(5));

        assertThat(read.status()).isEqualTo(Status.ABSENT);
        assertThat(read.detail()).contains("no type podenis.network.alibabacloud.com");
    }

    @Test
    void whatASavedIncidentDoesNotHoldIsNotCollected() {
        api.on(POD, status(404, "NotCollected", "not in this bundle"));

        assertMissed(Status.NOT_COLLECTED, "not in this bundle");
    }

    @Test
    void aServerErrorIsFailedAndNotTriedAgain() {
        api.on(POD, status(500, "InternalError", "etcd is away"));

        assertMissed(Status.FAILED, "etcd is away");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aThrottledReadIsMadeOnceMoreAfterThePauseAskedFor() {
        api.on(POD, with("Retry-After", "1", status(429, "TooManyRequests", "slow down")), json(200, GOOD));

        Read<KubeObject> read = cluster.get(GET, seconds(8));

        assertThat(read.found()).isPresent();
        assertThat(read.cost().calls()).isEqualTo(2);
        assertThat(read.cost().millis()).isLessThan(8000);
    }

    @Test
    void aThrottledReadIsGivenUpWhenThePauseDoesNotFit() {
        api.on(POD, with("Retry-After", "30", status(429, "TooManyRequests", "slow down")));

        assertMissed(Status.FAILED, "slow down");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void anUnavailableServerIsAskedTwiceAtMost() {
        api.on(POD, with("Retry-After", "0", status(503, "ServiceUnavailable", "starting")));

        assertMissed(Status.FAILED, "starting");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void aCutConnectionIsTriedOnceMore() {
        api.on(POD, cutAfter("{\"metadata\":"), json(200, GOOD));

        assertThat(cluster.get(GET, seconds(5)).found()).isPresent();
    }

    @Test
    void aConnectionThatIsCutTwiceIsFailed() {
        api.on(POD, cutAfter("{\"metadata\":"));

        assertMissed(Status.FAILED, "cut the connection");
        assertThat(api.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"metadata\":{\"name\":", "<html><body>Log in</body></html>", "", "[]", "{}{}", "nul"})
    void anAnswerThatIsNotTheJsonAskedForIsFailed(String body) {
        api.on(POD, text(200, "text/html", body));

        assertMissed(Status.FAILED, "not the JSON");
    }

    @Test
    void aListThatIsNoListIsFailed() {
        api.on("/api/v1/namespaces/shop/pods", json(200, "{\"error\":\"please sign in\"}"));

        Read<?> read = cluster.list(Request.List.of(Kinds.POD, "shop"), seconds(5));

        assertThat(read.status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aRedirectIsNotFollowed() {
        api.on(POD, with("Location", "/login", text(302, "text/html", "moved")));
        api.on("/login", json(200, GOOD));

        assertMissed(Status.FAILED, "/login");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aServerThatHangsTimesOutAtTheDeadline() {
        CountDownLatch end = new CountDownLatch(1);
        api.on(POD, exchange -> await(end));

        long start = System.nanoTime();
        Read<KubeObject> read = cluster.get(GET, Deadline.in(Duration.ofMillis(400), System::nanoTime));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        end.countDown();

        assertThat(read.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(millis).isBetween(350L, 1500L);
    }

    @Test
    void nothingIsSentOnceTheDeadlineHasPassed() {
        assertThat(cluster.get(GET, seconds(0)).status()).isEqualTo(Status.TIMED_OUT);
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void anInterruptedReadReturnsAtOnceAndStaysInterrupted() {
        CountDownLatch end = new CountDownLatch(1);
        api.on(POD, exchange -> await(end));

        Thread.currentThread().interrupt();
        Read<KubeObject> read = cluster.get(GET, seconds(5));

        assertThat(Thread.interrupted()).isTrue();
        end.countDown();
        assertThat(read.status()).isEqualTo(Status.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secrets/x", "a/b", "..", "", "web 1", "web?watch=1", "結合"})
    void namesThatNothingCanHaveAreAbsentWithoutACall(String name) {
        Read<?> read = cluster.get(new Request.Get(Kinds.POD, "shop", name), seconds(5));

        assertThat(read.status()).isEqualTo(Status.ABSENT);
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aClosedPortIsFailedWithWordsToActUpon() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(readFrom("http://127.0.0.1:" + port).detail()).contains("refused the connection");
    }

    @Test
    void anUnknownHostIsFailedWithWordsToActUpon() throws Exception {
        assertThat(readFrom("http://no-such-host.invalid").detail()).contains("does not resolve");
    }

    @Test
    void readsRunSideBySide() throws Exception {
        int many = 12;
        CountDownLatch all = new CountDownLatch(many);
        api.on(POD, exchange -> {
            all.countDown();
            await(all);
            json(200, GOOD).write(exchange);
        });

        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<Read<KubeObject>>> reads = IntStream.range(0, many)
                .mapToObj(i -> threads.submit(() -> cluster.get(GET, seconds(8))))
                .toList();
        threads.shutdown();

        for (Future<Read<KubeObject>> read : reads) {
            assertThat(read.get().found()).isPresent();
        }
    }

    private Read<KubeObject> readFrom(String address) throws Exception {
        try (KubeClusters clusters = new KubeClusters(InstantSource.fixed(ScriptedApi.OUR_TIME))) {
            Read<KubeObject> read = clusters.open("x", new Connection.Plain(URI.create(address)))
                    .get(GET, seconds(5));
            assertThat(read.status()).isEqualTo(Status.FAILED);
            return read;
        }
    }

    private void assertMissed(Status status, String words) {
        Read<KubeObject> read = cluster.get(GET, seconds(5));
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.detail()).contains(words);
        assertThat(read.found()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(8, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
