package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.seconds;
import static dev.terwaydoctor.kube.ScriptedApi.status;
import static dev.terwaydoctor.kube.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.NodeLogSource;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KubeClusterNodeLogTest {

    private static final String LOGS = "/api/v1/nodes/n1/proxy/logs/";
    private static final Request.NodeLog JOURNAL =
            new Request.NodeLog("n1", NodeLogSource.KUBELET, Instant.parse("2026-05-04T10:00:00Z"), 500);

    private final List<String> lines = new ArrayList<>();
    private ScriptedApi api;

    @BeforeEach
    void start() throws Exception {
        api = new ScriptedApi();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readsAJournalOfTheNode() throws Exception {
        api.on(LOGS, text(200, "text/plain", "one\ntwo\n"));

        Read<LogEnd> read = api.clusterWithNodeLogs().nodeLog(JOURNAL, lines::add, seconds(5));

        assertThat(read.found()).contains(new LogEnd(2, 8, true));
        assertThat(lines).containsExactly("one", "two");
        assertThat(api.requests())
                .containsExactly("GET " + LOGS + "?query=kubelet&sinceTime=2026-05-04T10:00:00Z&tailLines=500");
    }

    @Test
    void asksNothingWhereNodeLogsAreSwitchedOff() throws Exception {
        Read<LogEnd> read = api.cluster().nodeLog(JOURNAL, lines::add, seconds(5));

        assertThat(read.status()).isEqualTo(Read.Status.NOT_COLLECTED);
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void namesTheRightThatIsMissing() throws Exception {
        api.on(LOGS + "terway.cni.log", status(403, "Forbidden", "nodes n1 is forbidden"));
        Request.NodeLog file = new Request.NodeLog("n1", NodeLogSource.CNI, null, 0);

        Read<LogEnd> read = api.clusterWithNodeLogs().nodeLog(file, lines::add, seconds(5));

        assertThat(read.status()).isEqualTo(Read.Status.DENIED);
        assertThat(file.right().rule())
                .isEqualTo("{apiGroups: [\"\"], resources: [\"nodes/proxy\"], verbs: [\"get\"]}");
    }

    @Test
    void theCommandThatRepeatsItIsKubectls() {
        assertThat(JOURNAL.kubectl())
                .isEqualTo(
                        "kubectl get --raw '/api/v1/nodes/n1/proxy/logs/?query=kubelet&sinceTime=2026-05-04T10:00:00Z&tailLines=500'");
    }
}
