package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.KubeObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyRulesTest {

    private static final KubeObject CLIENT = object(
            "{apiVersion: v1, kind: Pod, metadata: {name: c, namespace: a, labels: {app: web, tier: front}}, status: {podIP: 10.1.2.3}}");
    private static final KubeObject STRANGER = object(
            "{apiVersion: v1, kind: Pod, metadata: {name: c, namespace: b, labels: {app: web, tier: front}}, status: {podIP: 10.9.2.3}}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                                                          | false | false
            [{}]                                                                                        | true  | true
            [{from: [{podSelector: {}}]}]                                                               | true  | false
            [{from: [{podSelector: {matchLabels: {tier: front}}}]}]                                     | true  | false
            [{from: [{podSelector: {matchLabels: {tier: back}}}]}]                                      | false | false
            [{from: [{podSelector: {matchExpressions: [{key: tier, operator: NotIn, values: [front]}]}}]}] | false | false
            [{from: [{podSelector: {matchExpressions: [{key: app, operator: Exists}]}}]}]               | true  | false
            [{from: [{namespaceSelector: {}}]}]                                                         | true  | true
            [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: b}}}]}]            | false | true
            [{from: [{namespaceSelector: {matchLabels: {team: unknown}}}]}]                             | true  | true
            [{from: [{ipBlock: {cidr: 10.1.0.0/16}}]}]                                                  | true  | false
            [{from: [{ipBlock: {cidr: 10.1.0.0/16, except: [10.1.2.0/24]}}]}]                           | false | false
            [{from: [{podSelector: {matchLabels: {tier: back}}}]}, {from: [{podSelector: {}}]}]         | true  | false
            [{ports: [{port: 443}]}]                                                                    | false | false
            [{ports: [{port: 8000, endPort: 9000}]}]                                                    | true  | true
            """)
    void aRuleAdmitsByPodNamespaceAddressAndPort(String ingress, boolean client, boolean stranger) {
        PolicyRules rules = ingress("ingress: " + ingress);
        assertThat(rules.allows(CLIENT, CLIENT, "8080")).isEqualTo(client);
        assertThat(rules.allows(STRANGER, CLIENT, "8080")).isEqualTo(stranger);
    }

    @Test
    void aPolicyGovernsThePodsItSelectsInItsNamespaceAndDirection() {
        PolicyRules both = ingress("podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]");
        assertThat(both.governs(CLIENT)).isTrue();
        assertThat(both.governs(STRANGER)).isFalse();
        assertThat(new PolicyRules(both.policy(), PolicyRules.Direction.EGRESS).governs(CLIENT))
                .isFalse();
    }

    @Test
    void withoutTypesEgressIsGovernedOnlyWhereItHasRules() {
        PolicyRules silent = ingress("podSelector: {}");
        assertThat(silent.governs(CLIENT)).isTrue();
        assertThat(new PolicyRules(silent.policy(), PolicyRules.Direction.EGRESS).governs(CLIENT))
                .isFalse();
        PolicyRules speaking = ingress("podSelector: {}, egress: []");
        assertThat(new PolicyRules(speaking.policy(), PolicyRules.Direction.EGRESS).governs(CLIENT))
                .isTrue();
    }

    @Test
    void nobodyIsSaidWhereThereIsNoRule() {
        assertThat(ingress("ingress: []").allowed()).isEqualTo("nobody");
    }

    private static PolicyRules ingress(String spec) {
        return new PolicyRules(
                object(
                        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: a}, spec: {"
                                + spec + "}}"),
                PolicyRules.Direction.INGRESS);
    }

    private static KubeObject object(String yaml) {
        return new FakeCluster().with(yaml).objects().get(0);
    }
}
