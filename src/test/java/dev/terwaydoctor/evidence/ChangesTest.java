package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Instant TROUBLE = Instant.parse("2026-05-04T10:00:00Z");
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web-1
              namespace: shop
              creationTimestamp: 2026-05-04T09:59:00Z
              ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-2, uid: r2, controller: true}]
            spec: {nodeName: n1}
            """;

    @Test
    void aWriteToTheConfigurationIsToldWithItsWriterAndKeys() {
        assertThat(changes(POD, configMap("2026-05-04T09:30:00Z", "kubectl-edit", "f:data: {f:eni_conf: {}}")))
                .containsExactly("09:30 ConfigMap kube-system/eni-config WRITTEN kubectl-edit eni_conf");
    }

    @Test
    void whatWasWrittenLongBeforeOrSinceIsLeftOut() {
        assertThat(changes(
                        POD,
                        configMap("2026-05-04T07:30:00Z", "kubectl-edit", "f:data: {f:eni_conf: {}}"),
                        configMap("2026-05-04T10:30:00Z", "kubectl-edit", "f:data: {f:eni_conf: {}}")))
                .isEmpty();
    }

    @Test
    void aWriteToTheStatusOrByAControllerIsNoChange() {
        assertThat(
                        changes(
                                POD,
                                node(
                                        "{manager: kubelet, time: 2026-05-04T09:30:00Z, fieldsV1: {f:metadata: {f:labels: {f:a: {}}}}}"),
                                node(
                                        "{manager: terway, subresource: status, time: 2026-05-04T09:30:00Z, fieldsV1: {f:spec: {f:x: {}}}}")))
                .isEmpty();
    }

    @Test
    void aLabelOfTheNodeIsNamed() {
        assertThat(
                        changes(
                                POD,
                                node(
                                        "{manager: kubectl-label, time: 2026-05-04T09:58:00Z, fieldsV1: {f:metadata: {f:labels: {f:pool: {}}}}}")))
                .containsExactly("09:58 Node n1 WRITTEN kubectl-label label pool");
    }

    @Test
    void aNewReplicaSetOfAnOldDeploymentIsARollout() {
        assertThat(changes(POD, replicaSet(), deployment("2026-01-01T00:00:00Z")))
                .containsExactly("09:58 Deployment shop/web ROLLED_OUT  registry/web:2");
    }

    @Test
    void aNewDeploymentIsCreatedAndNotRolledOut() {
        assertThat(changes(POD, replicaSet(), deployment("2026-05-04T09:57:59Z")))
                .containsExactly("09:57 Deployment shop/web CREATED  ");
    }

    private static List<String> changes(String... documents) {
        List<KubeObject> objects =
                new FakeCluster().with(String.join("---\n", documents)).objects();
        Snapshot snapshot = new Snapshot();
        objects.forEach(object -> snapshot.put(Read.collected(new Request.Get(object.ref()), object, "", Cost.NONE)));
        Chart chart = new Chart(
                PodStage.patient(objects.get(0), FakeCluster.NOW),
                snapshot,
                TerwayLayout.USUAL,
                FakeCluster.NOW,
                List.of(),
                LogWindow.OPEN);
        return Changes.before(TROUBLE, chart, new Redactor(List.of())).stream()
                .map(change -> change.time().toString().substring(11, 16) + " "
                        + change.subject().subject() + " " + change.what() + " " + change.by() + " " + change.parts())
                .toList();
    }

    private static String configMap(String time, String manager, String fields) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: eni-config
                  namespace: kube-system
                  creationTimestamp: 2025-01-01T00:00:00Z
                  managedFields: [{manager: %s, time: %s, fieldsV1: {%s}}]
                """.formatted(manager, time, fields);
    }

    private static String node(String managed) {
        return """
                apiVersion: v1
                kind: Node
                metadata:
                  name: n1
                  creationTimestamp: 2025-01-01T00:00:00Z
                  managedFields: [%s]
                """.formatted(managed);
    }

    private static String replicaSet() {
        return """
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata:
                  name: web-2
                  namespace: shop
                  uid: r2
                  creationTimestamp: 2026-05-04T09:58:00Z
                  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: d1, controller: true}]
                spec: {template: {spec: {containers: [{name: web, image: "registry/web:2"}]}}}
                """;
    }

    private static String deployment(String created) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop, uid: d1, creationTimestamp: %s}
                """.formatted(created);
    }
}
