package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.json;
import static dev.terwaydoctor.kube.ScriptedApi.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubeClustersTest {

    private static final Request.Get GET = new Request.Get(Kinds.NODE, "", "n1");

    @TempDir
    Path folder;

    private final KubeClusters clusters = new KubeClusters(InstantSource.fixed(ScriptedApi.OUR_TIME));
    private ScriptedApi api;

    @BeforeEach
    void start() throws Exception {
        api = new ScriptedApi().on("/api/v1/nodes/n1", json(200, "{\"metadata\":{\"name\":\"n1\"}}"));
    }

    @AfterEach
    void stop() {
        clusters.close();
        api.close();
    }

    @Test
    void usesTheCurrentContextAndItsCredentials() throws Exception {
        Cluster cluster = clusters.open("prod", new Connection.Kubeconfig(kubeconfig("one"), null));

        assertThat(cluster.name()).isEqualTo("prod");
        assertThat(cluster.get(GET, seconds(5)).found()).isPresent();
        assertThat(api.headersOf(0).get("Authorization")).containsExactly("Bearer token-of-one");
        assertThat(api.headersOf(0).get("User-agent")).containsExactly("terway-doctor");
    }

    @Test
    void usesTheContextAskedFor() throws Exception {
        Cluster cluster = clusters.open("prod", new Connection.Kubeconfig(kubeconfig("one"), "two"));

        cluster.get(GET, seconds(5));

        assertThat(api.headersOf(0).get("Authorization")).containsExactly("Bearer token-of-two");
    }

    @Test
    void takesFilesJoinedAsInTheKubeconfigVariable() throws Exception {
        String missing = folder.resolve("missing").toString();

        Cluster cluster = clusters.open(
                "prod", new Connection.Kubeconfig(missing + File.pathSeparator + kubeconfig("one"), null));

        assertThat(cluster.get(GET, seconds(5)).found()).isPresent();
    }

    @Test
    void anUnknownContextIsRefusedWithThoseThatExist() throws Exception {
        assertRefused(kubeconfig("one"), "tow", "has no context tow; it has: one, two");
    }

    @Test
    void aCurrentContextThatDoesNotExistIsRefused() throws Exception {
        assertRefused(kubeconfig("gone"), null, "names no current context; choose one of: one, two");
    }

    @Test
    void aMissingFileIsRefused() {
        assertRefused(folder.resolve("none").toString(), null, folder + "/none does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "'', cannot be used",
        "'just text', cannot be used",
        "'a: [', cannot be used",
        "'kind: Config', defines no contexts",
        "'contexts: [{name: a, context: {cluster: b}}]', names no current context"
    })
    void aFileThatIsNoKubeconfigIsRefusedInOneLine(String content, String words) throws Exception {
        assertRefused(written(content), null, words);
    }

    @Test
    void aContextWithoutAClusterIsRefused() throws Exception {
        String config = "current-context: a\ncontexts: [{name: a, context: {cluster: b}}]";

        assertRefused(written(config), null, "gives context a no cluster");
    }

    @Test
    void aBrokenClientCertificateIsRefusedInOneLine() throws Exception {
        String config = """
                current-context: a
                contexts: [{name: a, context: {cluster: c, user: u}}]
                clusters: [{name: c, cluster: {server: "https://127.0.0.1:6443"}}]
                users: [{name: u, user: {client-certificate-data: bm90IGEgY2VydA==, client-key-data: bm90IGEga2V5}}]
                """;

        assertRefused(written(config), null, "https://127.0.0.1:6443");
    }

    private void assertRefused(String path, String context, String words) {
        assertThatThrownBy(() -> clusters.open("x", new Connection.Kubeconfig(path, context)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining(words)
                .message()
                .hasLineCount(1);
    }

    private String kubeconfig(String current) throws IOException {
        return written("""
                apiVersion: v1
                kind: Config
                current-context: %s
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts:
                - {name: one, context: {cluster: c, user: one}}
                - {name: two, context: {cluster: c, user: two}}
                users:
                - {name: one, user: {token: token-of-one}}
                - {name: two, user: {token: token-of-two}}
                """.formatted(current, api.address()));
    }

    private String written(String content) throws IOException {
        return Files.writeString(folder.resolve("config"), content).toString();
    }
}
