package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How Services, peers, policies and rights are followed from what the log complains about. */
class NeighboursSeenTest {

    private static final String CLIENT = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web, tier: front}}
            spec: {containers: [{name: main}]}
            status: {phase: Running, podIP: 10.0.0.1, conditions: [{type: Ready, status: 'True'}], containerStatuses: [{name: main, ready: true, state: {running: {}}}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db, namespace: shop}
            spec: {clusterIP: 192.168.0.9, selector: {app: db, version: v2}, ports: [{port: 5432, targetPort: pg}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: db-0, namespace: shop, labels: {app: db, version: VERSION}}
            spec: {containers: [{name: pg, ports: [{name: pg, containerPort: 5432}], resources: {limits: {memory: 1Gi}}}]}
            status: {phase: Running, podIP: 10.0.0.2, conditions: [{type: Ready, status: 'READY'}], containerStatuses: [{name: pg, ready: false, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}}]}
            """;
    private static final String REFUSED = "ERROR dial tcp 192.168.0.9:5432: connect: connection refused\n".repeat(3);
    private static final String TIMED_OUT = "ERROR connect to db:5432: i/o timeout\n".repeat(3);

    @Test
    void nothingIsReadWhenNobodyIsComplainedAbout() {
        assertThat(new Neighbours(client("v2", "True")
                                .withLog("main", "INFO all is well\n")
                                .chart())
                        .due())
                .isEmpty();
    }

    @Test
    void servicesPodsAndPoliciesAreReadOnceSomebodyIsComplainedAbout() {
        assertThat(kinds(client("v2", "True").withLog("main", TIMED_OUT).chart()))
                .containsExactly("services", "pods", "networkpolicies");
    }

    @Test
    void aServiceThatSelectsNothingIsToldWithTheLabelThatDiffers() {
        Evidence service = client("v1", "True")
                .withLog("main", REFUSED)
                .seenBy(new ServiceObserver())
                .get(0);
        assertThat(service.name()).isEqualTo("service.no-pods");
        assertThat(Scene.fields(service))
                .containsEntry("selector", "app=db,version=v2")
                .containsEntry("nearest", "db-0")
                .containsEntry("differs", "version=v2 is wanted, version=v1 is carried");
    }

    @Test
    void aServiceNamedByTheQuestionIsLookedAtWithoutAnyLog() {
        assertThat(client("v2", "False").naming("db").seenBy(new ServiceObserver()))
                .extracting(Evidence::name)
                .containsExactly("service.no-ready-pods");
    }

    @Test
    void aPortThatTheServiceDoesNotHaveIsTold() {
        List<Evidence> seen = client("v2", "True")
                .withLog("main", "ERROR dial tcp 192.168.0.9:3306: i/o timeout\n".repeat(3))
                .seenBy(new ServiceObserver());
        assertThat(seen).extracting(Evidence::name).containsExactly("service.ready", "service.port-not-served");
        assertThat(seen.get(1).field("ports")).isEqualTo("5432");
    }

    @Test
    void aNameOfNoServiceIsToldWithTheOneThatComesNearest() {
        Evidence unknown = client("v2", "True")
                .withLog("main", "ERROR getaddrinfo ENOTFOUND dbb\n".repeat(3))
                .seenBy(new ServiceObserver())
                .get(0);
        assertThat(Scene.fields(unknown)).containsEntry("host", "dbb").containsEntry("nearest", "db");
    }

    @Test
    void hostsOutsideOfTheClusterAreNoServices() {
        assertThat(client("v2", "True")
                        .withLog("main", "ERROR lookup api.partner.io on 192.168.0.10:53: no such host\n".repeat(3))
                        .seenBy(new ServiceObserver()))
                .isEmpty();
    }

    @Test
    void thePeerThatFailsIsToldAndItsLogIsAskedFor() {
        Scene scene = client("v2", "False").withLog("main", REFUSED);
        Evidence peer = scene.seenBy(new PeerObserver()).get(0);
        assertThat(Scene.fields(peer))
                .containsEntry("peer", "db-0")
                .containsEntry("service", "db")
                .containsEntry("reason", "CrashLoopBackOff")
                .containsEntry("ending", "exit code 1");
        assertThat(new Neighbours(scene.chart()).logDue())
                .map(Request::kubectl)
                .contains("kubectl logs db-0 -n shop -c pg");
    }

    @Test
    void aPolicyThatAsksForAnotherLabelBlocks() {
        Evidence policy =
                policed("{from: [{podSelector: {matchLabels: {tier: back}}}], ports: [{port: 5432}]}", TIMED_OUT);
        assertThat(policy.name()).isEqualTo("policy.blocks");
        assertThat(Scene.fields(policy))
                .containsEntry("policy", "guard")
                .containsEntry("direction", "ingress")
                .containsEntry("allowed", "Pods with tier=back on port 5432")
                .containsEntry("carried", "tier=front");
    }

    @Test
    void aPolicyThatAdmitsTheClientPasses() {
        assertThat(policed("{from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: pg}]}", TIMED_OUT)
                        .name())
                .isEqualTo("policy.passes");
    }

    @Test
    void aPolicyIsNotBlamedWhereTheConnectionIsRefused() {
        assertThat(client("v2", "True", "{from: [{podSelector: {matchLabels: {tier: back}}}]}")
                        .withLog("main", REFUSED)
                        .seenBy(new PolicyObserver()))
                .isEmpty();
    }

    @Test
    void egressThatLeavesOutDnsIsToldWhenNamesDoNotResolve() {
        String policy = """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: strict, namespace: shop}
                spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels: {app: db}}}]EXTRA}]}
                """;
        String log = "ERROR getaddrinfo EAI_AGAIN db\n".repeat(3);
        assertThat(Scene.of(CLIENT + policy.replace("EXTRA", ""))
                        .withLog("main", log)
                        .seenBy(new PolicyObserver()))
                .extracting(Evidence::name)
                .contains("policy.blocks-dns");
        assertThat(Scene.of(CLIENT + policy.replace("EXTRA", "}, {ports: [{port: 53, protocol: UDP}]"))
                        .withLog("main", log)
                        .seenBy(new PolicyObserver()))
                .extracting(Evidence::name)
                .doesNotContain("policy.blocks-dns");
    }

    @Test
    void aMissingRightIsHeldAgainstTheRolesThatAreBound() {
        String roles = """
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader, namespace: shop}, rules: [{resources: [pods], verbs: [get]}]}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: other, namespace: shop}, rules: [{resources: [pods], verbs: [list]}]}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: shop}, subjects: [{kind: ServiceAccount, name: agent}], roleRef: {name: reader}}
                """;
        Evidence right = Scene.of(CLIENT + roles)
                .withLog(
                        "main",
                        "E pods is forbidden: User \"system:serviceaccount:shop:agent\" cannot list resource \"pods\" in API group \"\" in the namespace \"shop\"\n")
                .seenBy(new RightsObserver())
                .get(0);
        assertThat(Scene.fields(right))
                .containsEntry("account", "agent")
                .containsEntry("verb", "list")
                .containsEntry("held", "get")
                .containsEntry("role", "reader");
    }

    private static Evidence policed(String ingress, String log) {
        return client("v2", "True", ingress)
                .withLog("main", log)
                .seenBy(new PolicyObserver())
                .get(0);
    }

    private static Scene client(String version, String ready) {
        return Scene.of(CLIENT.replace("VERSION", version).replace("READY", ready));
    }

    private static Scene client(String version, String ready, String ingress) {
        return Scene.of(CLIENT.replace("VERSION", version).replace("READY", ready) + """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: guard, namespace: shop}
                spec: {podSelector: {matchLabels: {app: db}}, ingress: [%s]}
                """.formatted(ingress));
    }

    private static List<String> kinds(Chart chart) {
        return new Neighbours(chart)
                .due().stream()
                        .map(request -> ((Request.List) request).kind().plural())
                        .toList();
    }
}
