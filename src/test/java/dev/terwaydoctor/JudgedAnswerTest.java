package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an answer says of how it was judged: how sure, why not the others, what changed before, and what to read where it is open. */
class JudgedAnswerTest {

    private static final Engine ENGINE = new Engine(TerwayLayout.USUAL);

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void anOpenAnswerAsksForTwoExactPastes() {
        Report report = ask(frozen("inconclusive-deadline-no-log").cluster(), frozen("inconclusive-deadline-no-log"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(report.next().get(0))
                .isEqualTo(
                        "Paste the output of `kubectl logs terway-eniip-8bps7 -n kube-system -c terway --tail=500` here.");
        assertThat(report.next().get(1)).contains("journalctl -u kubelet", "pricing-7c6d5f88b-79s2d", "paste");
    }

    @Test
    void aLogThatWasRefusedIsWhatToPaste() {
        FrozenCase incident = frozen("inconclusive-events-expired");
        FakeCluster cluster = incident.cluster()
                .failing(request -> request instanceof Request.Log, Read.Status.DENIED, "pods/log is forbidden");

        Report report = ask(cluster, incident);

        assertThat(report.next().get(0)).startsWith("Paste the output of `kubectl logs terway-eniip-");
        assertThat(report.notSeen()).anyMatch(missed -> missed.grant().contains("pods/log"));
    }

    @Test
    void whatIsNotThereIsNeverCertain() {
        FrozenCase incident = frozen("holmesgpt-19-missing-app");

        assertThat(ask(incident.cluster(), incident).confidence()).isEqualTo(Confidence.POSSIBLE);
    }

    @Test
    void theHeadlineCountsThePodsOfEachCause() {
        FrozenCase incident = frozen("mixed-two-causes-one-workload");

        assertThat(ask(incident.cluster(), incident).headline())
                .contains("1 of 4 Pods: the private IP quota", "; 1 of 4 Pods: image ", "certain.");
    }

    @Test
    void theVersionWithTheFixIsNamed() {
        FrozenCase incident = frozen("terway-panic-idle-reclaim");

        assertThat(ask(incident.cluster(), incident).findings().get(0).explanation())
                .endsWith("You run v1.16.6; fixed in v1.17.1.");
    }

    @Test
    void whoIsClearedIsClearedByProof() {
        FrozenCase crash = frozen("app-crashloop-after-old-ip-failure");
        FrozenCase waiting = frozen("terway-openapi-throttling");

        assertThat(ask(crash.cluster(), crash).ruledOut().get(0))
                .matches("Not the CNI: Pod \\S+ got IP \\S+ at .+, which took 2.1s, and Terway Pod \\S+ is ready\\.");
        assertThat(ask(waiting.cluster(), waiting).ruledOut().get(0)).startsWith("Not the application: no container");
    }

    @Test
    void whatWasChangedShortlyBeforeIsTold() {
        FrozenCase incident = frozen("terway-vswitch-ip-exhausted");
        Map<String, Object> write = Map.of(
                "manager", "kubectl-edit",
                "operation", "Update",
                "time", "2026-05-04T09:31:00Z",
                "fieldsV1", Map.of("f:data", Map.of("f:eni_conf", Map.of())));

        Report report = ask(
                incident.withObjects(incident.objects().stream()
                                .map(object -> isEniConfig(object) ? writtenBy(object, write) : object)
                                .toList())
                        .cluster(),
                incident);

        assertThat(report.changes())
                .contains(new Report.Change(
                        Instant.parse("2026-05-04T09:31:00Z"),
                        "ConfigMap kube-system/eni-config",
                        "written by kubectl-edit: eni_conf"));
    }

    private static boolean isEniConfig(Map<String, Object> object) {
        return FrozenCase.text(object, "kind").equals("ConfigMap")
                && FrozenCase.text(object, "metadata", "name").equals("eni-config");
    }

    private static Map<String, Object> writtenBy(Map<String, Object> object, Map<String, Object> write) {
        Map<String, Object> metadata = new LinkedHashMap<>(FrozenCase.map(object.get("metadata")));
        metadata.put("managedFields", List.of(write));
        Map<String, Object> copy = new LinkedHashMap<>(object);
        copy.put("metadata", metadata);
        return copy;
    }

    private static FrozenCase frozen(String id) {
        return FrozenCase.read(Replay.CASES.resolve(id));
    }

    private static Report ask(FakeCluster cluster, FrozenCase incident) {
        Answer answer = ENGINE.doctor(Map.of("fake", cluster))
                .ask(new Ask("1", incident.question(), "fake", List.of(), "en", null), Progress.SILENT);
        return ((Answer.Diagnosis) answer).report();
    }
}
