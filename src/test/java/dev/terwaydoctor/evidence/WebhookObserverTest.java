package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookObserverTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web-0, namespace: shop}
            """;

    @Test
    void namesAWebhookThatFailsClosedOnTerwaysPods() {
        assertThat(guards("""
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingWebhookConfiguration
                        metadata: {name: guard}
                        webhooks:
                          - name: strict
                            rules: [{operations: [CREATE], resources: [pods]}]
                            clientConfig: {service: {namespace: g, name: svc}}
                        """)).containsExactly("strict takes new Pods, failurePolicy Fail, answered by g/svc");
    }

    @Test
    void passesOverWebhooksThatFailOpenOrLookElsewhere() {
        assertThat(guards("""
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingWebhookConfiguration
                        metadata: {name: guard}
                        webhooks:
                          - {name: open, failurePolicy: Ignore, rules: [{operations: [CREATE], resources: [pods]}]}
                          - {name: other, rules: [{operations: [CREATE], resources: [deployments]}]}
                          - {name: late, rules: [{operations: [UPDATE], resources: [pods]}]}
                          - name: elsewhere
                            rules: [{operations: ['*'], resources: ['*/*']}]
                            namespaceSelector:
                              matchExpressions:
                                - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}
                        """)).isEmpty();
    }

    @Test
    void survivesAConfigurationWithNothingInIt() {
        assertThat(guards("""
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingWebhookConfiguration
                        metadata: {name: guard}
                        webhooks: null
                        """)).isEmpty();
    }

    private static List<String> guards(String configuration) {
        Chart chart = Charts.of(POD);
        List<KubeObject> found = new FakeCluster().with(configuration).objects();
        chart.snapshot()
                .put(Read.collected(
                        TerwayReads.webhooks(Kinds.VALIDATING_WEBHOOK), new ObjectList(found, true), "", Cost.NONE));
        Notes notes = new Notes(new Redactor(List.of()));
        new WebhookObserver().observe(chart, notes);
        return notes.evidence().stream().map(piece -> piece.text().shown()).toList();
    }
}
