package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kubectl against a replayed incident; skipped with a line that says so where there is no kubectl. */
class KubectlTest {

    private static final Path CASE = Path.of("src/test/resources/cases/terway-member-eni-insufficient");

    @TempDir
    static Path home;

    private static Replay replay;

    @BeforeAll
    static void serve() throws Exception {
        assumeTrue(isInstalled(), "kubectl is not on the PATH: the replayed API is not tried with it");
        replay = Replay.of(CASE);
        Files.writeString(home.resolve("kubeconfig"), replay.server().kubeconfig());
    }

    @AfterAll
    static void stop() {
        if (replay != null) {
            replay.close();
        }
    }

    @Test
    void getsPodsOfAllNamespaces() throws Exception {
        assertThat(kubectl("get", "pods", "-A").lines().toList())
                .anySatisfy(line -> assertThat(words(line))
                        .containsExactly("NAMESPACE", "NAME", "READY", "STATUS", "RESTARTS", "AGE"))
                .anySatisfy(line -> assertThat(words(line)).startsWith("shop", "redis-cart-0", "1/1", "Running", "0"));
    }

    @Test
    void getsPodsWithTheirNodes() throws Exception {
        assertThat(words(kubectl("get", "pods", "-n", "shop", "-o", "wide")
                        .lines()
                        .findFirst()
                        .orElse("")))
                .containsSubsequence("AGE", "IP", "NODE", "NOMINATED", "NODE");
    }

    @Test
    void getsNodesOfBothKinds() throws Exception {
        assertThat(kubectl("get", "nodes")).contains("ROLES", "VERSION", "cn-hangzhou.10.0.3.40", "Ready");
        assertThat(kubectl("get", "nodes.network.alibabacloud.com")).contains("No resources found");
    }

    @Test
    void getsTerwaysObjects() throws Exception {
        assertThat(kubectl("get", "podenis", "-A")).contains("redis-cart-0", "vector-db-0");
        assertThat(kubectl("get", "podnetworkings", "-o", "name"))
                .contains("podnetworking.network.alibabacloud.com/cart-fixed");
    }

    @Test
    void getsEventsOfOneObject() throws Exception {
        assertThat(kubectl("get", "events", "-n", "shop", "--field-selector", "involvedObject.name=redis-cart-5"))
                .contains("LAST SEEN", "pod/redis-cart-5");
    }

    @Test
    void describesAPodWithItsEvents() throws Exception {
        assertThat(kubectl("describe", "pod", "redis-cart-5", "-n", "shop"))
                .contains("Name:             redis-cart-5", "Events:", "FailedScheduling");
    }

    @Test
    void describesANode() throws Exception {
        assertThat(kubectl("describe", "node", "cn-hangzhou.10.0.3.40"))
                .contains("Non-terminated Pods:", "redis-cart-0");
    }

    @Test
    void readsTheEndOfALog() throws Exception {
        String pod = kubectl("get", "pods", "-n", "kube-system", "-o", "name")
                .lines()
                .filter(name -> name.startsWith("pod/terway-controlplane"))
                .findFirst()
                .orElseThrow();

        assertThat(kubectl("logs", pod, "-n", "kube-system", "-c", "terway-controlplane", "--tail", "2")
                        .lines())
                .hasSize(2);
        assertThat(kubectl("logs", pod, "-n", "kube-system", "-c", "terway-controlplane", "--previous"))
                .contains("previous terminated container \"terway-controlplane\"", "not found");
    }

    @Test
    void pagesThroughALongList() throws Exception {
        assertThat(kubectl("get", "pods", "-A", "--chunk-size", "5", "-o", "name")
                        .lines())
                .hasSameSizeAs(
                        kubectl("get", "pods", "-A", "-o", "name").lines().toList());
    }

    @Test
    void tellsWhatItsUserMayDo() throws Exception {
        assertThat(kubectl("auth", "can-i", "list", "pods")).startsWith("yes");
        assertThat(kubectl("auth", "can-i", "delete", "pods")).startsWith("no");
    }

    @Test
    void changesNothing() throws Exception {
        assertThat(kubectl("delete", "pod", "redis-cart-0", "-n", "shop", "--wait=false"))
                .contains("MethodNotAllowed");
        assertThat(kubectl("label", "node", "cn-hangzhou.10.0.3.40", "a=b")).contains("MethodNotAllowed");
        assertThat(kubectl("exec", "redis-cart-0", "-n", "shop", "--", "ls")).containsIgnoringCase("forbidden");
        assertThat(kubectl("get", "pod", "redis-cart-0", "-n", "shop")).contains("Running");
    }

    private static boolean isInstalled() throws Exception {
        try {
            return run(List.of("kubectl", "version", "--client")).contains("Client Version");
        } catch (IOException e) {
            return false;
        }
    }

    private static String kubectl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("KUBECONFIG", home.resolve("kubeconfig").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }
}
