package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    private static final String CLUSTER = """
            {apiVersion: v1, kind: Node, metadata: {name: n1}, status: {nodeInfo: {kubeletVersion: v1.9.3-aliyun.1}}}
            ---
            {apiVersion: v1, kind: Node, metadata: {name: n2}, status: {nodeInfo: {kubeletVersion: v1.28.3-aliyun.1}}}
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: felixconfigurations.crd.projectcalico.org}
            spec:
              group: crd.projectcalico.org
              scope: Cluster
              names: {kind: FelixConfiguration, plural: felixconfigurations, shortNames: [fc]}
              versions: [{name: v1}]
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
    void reportsTheVersionOfTheNewestKubelet() throws Exception {
        JsonNode version = replay.json("/version");

        assertThat(version.path("gitVersion").asText()).isEqualTo("v1.28.3-aliyun.1");
        assertThat(version.path("minor").asText()).isEqualTo("28");
    }

    @Test
    void namesTheCoreTypes() throws Exception {
        assertThat(replay.json("/api").path("versions").get(0).asText()).isEqualTo("v1");
        JsonNode pods = resource("/api/v1", "pods");
        assertThat(pods.path("kind").asText()).isEqualTo("Pod");
        assertThat(pods.path("namespaced").asBoolean()).isTrue();
        assertThat(pods.path("shortNames").get(0).asText()).isEqualTo("po");
        assertThat(pods.path("verbs").toString()).isEqualTo("[\"get\",\"list\"]");
        assertThat(resource("/api/v1", "pods/log").path("verbs").toString()).isEqualTo("[\"get\"]");
    }

    @Test
    void namesTheTypesOfTerwayWithTheirScope() throws Exception {
        String group = "/apis/network.alibabacloud.com/v1beta1";

        assertThat(resource(group, "podenis").path("namespaced").asBoolean()).isTrue();
        for (String plural : List.of("nodes", "noderuntimes", "networkinterfaces", "podnetworkings")) {
            assertThat(resource(group, plural).path("namespaced").asBoolean(true))
                    .as(plural)
                    .isFalse();
        }
        assertThat(resource(group, "nodes").path("kind").asText()).isEqualTo("Node");
    }

    @Test
    void namesTheTypesThatTheBundlesDefinitionsDeclare() throws Exception {
        JsonNode type = resource("/apis/crd.projectcalico.org/v1", "felixconfigurations");

        assertThat(type.path("namespaced").asBoolean(true)).isFalse();
        assertThat(type.path("shortNames").get(0).asText()).isEqualTo("fc");
    }

    @Test
    void describesEachGroup() throws Exception {
        JsonNode groups = replay.json("/apis").path("groups");

        assertThat(groups)
                .extracting(group -> group.path("name").asText())
                .doesNotHaveDuplicates()
                .contains("apps", "batch", "events.k8s.io", "network.alibabacloud.com", "authorization.k8s.io");
        for (JsonNode group : groups) {
            JsonNode alone = replay.json("/apis/" + group.path("name").asText());
            assertThat(alone.path("preferredVersion")).isEqualTo(group.path("preferredVersion"));
            for (JsonNode version : group.path("versions")) {
                assertThat(replay.get("/apis/" + version.path("groupVersion").asText())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void listsEveryTypeThatItNames() throws Exception {
        for (JsonNode path : replay.json("/").path("paths")) {
            assertThat(replay.get(path.asText()).statusCode()).as(path.asText()).isEqualTo(200);
        }
        for (JsonNode type : replay.json("/apis/apps/v1").path("resources")) {
            String name = type.path("name").asText();
            if (!name.contains("/")) {
                assertThat(replay.get("/apis/apps/v1/" + name).statusCode())
                        .as(name)
                        .isEqualTo(200);
            }
        }
    }

    private JsonNode resource(String path, String name) throws IOException, InterruptedException {
        for (JsonNode resource : replay.json(path).path("resources")) {
            if (resource.path("name").asText().equals(name)) {
                return resource;
            }
        }
        throw new AssertionError(name + " is not in " + path);
    }
}
