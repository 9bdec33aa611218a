package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.KubeObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageTest {

    @Test
    void podsThatShowTheSameAreOneGroup() {
        assertThat(groups(crashing("a", "Error"), crashing("b", "Error"), crashing("c", "OOMKilled")))
                .containsExactlyInAnyOrder("a+1", "c");
    }

    @Test
    void theWorstOfAtMostThreeGroupsIsExamined() {
        assertThat(groups(crashing("a", "A"), crashing("b", "B"), crashing("c", "C"), crashing("d", "D")))
                .hasSize(3);
    }

    @Test
    void podsThatWaitForTheirNetworkOnSeveralNodesAreLookedAtOnEach() {
        assertThat(groups(waiting("a", "n1"), waiting("b", "n2"), waiting("c", "n2")))
                .containsExactly("a", "b+1");
    }

    @Test
    void nodesBeyondThePlacesStayWithTheFirst() {
        assertThat(groups(waiting("a", "n1"), waiting("b", "n2"), waiting("c", "n3"), waiting("d", "n4")))
                .containsExactly("a+1", "b", "c");
    }

    @Test
    void anotherNodeTakesNoPlaceFromAnotherTrouble() {
        assertThat(groups(waiting("a", "n1"), waiting("b", "n2"), crashing("c", "A"), crashing("d", "B")))
                .containsExactly("a+1", "c", "d");
    }

    /** The examined Pod of each group, and how many it stands for besides itself. */
    private static List<String> groups(String... pods) {
        List<KubeObject> objects = new ArrayList<>(
                new FakeCluster().with(String.join("---\n", pods)).objects());
        List<String> groups = new ArrayList<>();
        Triage.patients(new Assignment(objects.get(0), objects, List.of(), List.of(), null), FakeCluster.NOW)
                .forEach((patient, all) ->
                        groups.add(patient.ref().name() + (all.size() > 1 ? "+" + (all.size() - 1) : "")));
        return groups;
    }

    private static String waiting(String name, String node) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, namespace: shop}
                spec: {nodeName: %s}
                status: {phase: Pending}
                """.formatted(name, node);
    }

    private static String crashing(String name, String reason) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, namespace: shop}
                spec: {nodeName: n1}
                status:
                  phase: Running
                  podIP: 10.0.0.9
                  containerStatuses:
                    - {name: app, restartCount: 3, state: {terminated: {reason: %s, exitCode: 1}}}
                """.formatted(name, reason);
    }
}
