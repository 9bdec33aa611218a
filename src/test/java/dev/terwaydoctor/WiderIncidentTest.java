package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A vSwitch runs out under one Deployment, and under others too: what the answer about the one says of them. */
class WiderIncidentTest {

    private static final FrozenCase ALONE = FrozenCase.read(Replay.CASES.resolve("terway-vswitch-ip-exhausted"));
    private static final String REFUSED =
            "errCode: InvalidVSwitchId.IpNotEnough, msg: The specified VSwitch \"vsw-bp1305zdi1s6ifnsipz9\" has not enough IpAddress.";
    private static final Engine ENGINE = new Engine(TerwayLayout.USUAL);

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void manyThatShowTheSameAreOneIncident() {
        Report report = ask(wide(ALONE, 3), List.of(), "en");

        assertThat(report.headline()).contains("one incident: 4 Pods, 4 nodes");
        assertThat(report.findings().get(0).affected()).isEqualTo(new Report.Affected(4, 0, 4, 1, 2, false));
        assertThat(report.findings().get(0).explanation())
                .contains("One incident, not 4", "AllocIPFailed", "other/victim-0, other/victim-1, other/victim-2)");
    }

    @Test
    void podsOfOtherTeamsAreCountedAndNotNamed() {
        Report report = ask(wide(ALONE, 3), List.of("payments"), "en");

        assertThat(report.findings().get(0).explanation()).contains("3 more").doesNotContain("victim");
    }

    @Test
    void whatNobodyElseShowsIsNoWiderIncident() {
        Report report = ask(ALONE, List.of(), "en");

        assertThat(report.headline()).doesNotContain("one incident");
        assertThat(report.findings().get(0).affected()).isEqualTo(new Report.Affected(1, 3, 1, 1, 1, false));
        assertThat(report.ruledOut()).anyMatch(line -> line.startsWith("Not a wider incident"));
    }

    @Test
    void whatIsLongOverOrSaysSomethingElseIsNotCounted() {
        FrozenCase other = with(
                ALONE,
                List.of(
                        event(
                                "Pod",
                                "other",
                                "late",
                                REFUSED,
                                ALONE.now().minusSeconds(3600).toString()),
                        event(
                                "Pod",
                                "other",
                                "else",
                                "errCode: Forbidden.RAM",
                                ALONE.now().toString())));

        assertThat(ask(other, List.of(), "en").findings().get(0).affected().pods())
                .isEqualTo(1);
    }

    @Test
    void moreThanIsReadIsAtLeastSoMany() {
        Report report = ask(wide(ALONE, 1200), List.of(), "en");

        assertThat(report.findings().get(0).affected().atLeast()).isTrue();
        assertThat(report.headline()).contains("one incident: at least");
        assertThat(report.headline()).hasSizeLessThan(350);
    }

    @Test
    void thatItMayNotLookIsSaid() {
        FakeCluster cluster = wide(ALONE, 3)
                .cluster()
                .failing(
                        request -> request instanceof Request.List list
                                && list.kind().equals(Kinds.EVENT)
                                && list.namespace().isEmpty(),
                        Read.Status.DENIED,
                        "events is forbidden");
        Report report = ask(cluster, ALONE.question(), List.of(), "en");

        assertThat(report.findings().get(0).affected().pods()).isEqualTo(1);
        assertThat(report.ruledOut()).noneMatch(line -> line.startsWith("Not a wider incident"));
        assertThat(report.notSeen()).anySatisfy(missed -> {
            assertThat(missed.what()).contains("kubectl get events -A", "reason=AllocIPFailed");
            assertThat(missed.grant()).contains("events");
        });
    }

    @Test
    void chineseSaysTheSame() {
        Report report = ask(wide(ALONE, 3), List.of(), "zh");

        assertThat(report.headline()).contains("属同一事件：4 个 Pod、4 个节点");
        assertThat(report.findings().get(0).explanation()).contains("这是一个事件而不是 4 个");
    }

    @Test
    void theBudgetOfANamedPodHolds() {
        FakeCluster cluster = wide(ALONE, 30).cluster();
        ask(cluster, "why is pod checkout-7d9f6c54b8-p6vjd in payments failing", List.of(), "en");

        assertThat(cluster.requests().stream().distinct().filter(request -> isOfEvents(request, "AllocIPFailed")))
                .hasSize(1);
    }

    private static boolean isOfEvents(Request request, String reason) {
        return request instanceof Request.List list && list.fields().equals("reason=" + reason);
    }

    private static FrozenCase wide(FrozenCase incident, int victims) {
        List<Map<String, Object>> events = new ArrayList<>();
        String now = incident.now().toString();
        for (int number = 0; number < victims; number++) {
            events.add(event("Pod", "other", "victim-" + number, REFUSED, now));
            events.add(event("Node", "", "node-" + number, REFUSED, now));
        }
        return with(incident, events);
    }

    private static FrozenCase with(FrozenCase incident, List<Map<String, Object>> events) {
        List<Map<String, Object>> objects = new ArrayList<>(incident.objects());
        objects.addAll(events);
        return incident.withObjects(objects);
    }

    private static Map<String, Object> event(String kind, String namespace, String name, String message, String time) {
        Map<String, Object> about = new LinkedHashMap<>(Map.of("apiVersion", "v1", "kind", kind, "name", name));
        if (!namespace.isEmpty()) {
            about.put("namespace", namespace);
        }
        String where = namespace.isEmpty() ? "default" : namespace;
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Event",
                "metadata",
                Map.of("name", name + "." + kind + time.hashCode(), "namespace", where),
                "involvedObject",
                about,
                "reason",
                "AllocIPFailed",
                "type",
                "Warning",
                "message",
                message,
                "lastTimestamp",
                time);
    }

    private static Report ask(FrozenCase incident, List<String> namespaces, String language) {
        return ask(incident.cluster(), incident.question(), namespaces, language);
    }

    private static Report ask(FakeCluster cluster, String question, List<String> namespaces, String language) {
        Answer answer = ENGINE.doctor(Map.of("fake", cluster))
                .ask(new Ask("1", question, "fake", namespaces, language, null), Progress.SILENT);
        return ((Answer.Diagnosis) answer).report();
    }
}
