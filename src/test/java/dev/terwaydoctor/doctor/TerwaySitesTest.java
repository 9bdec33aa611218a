package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerwaySitesTest {

    private static final String ELSEWHERE = """
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: acme-network, namespace: networking}
            spec: {selector: {matchLabels: {plugin: acme}}, template: {spec: {containers: [{name: terway, image: "mirror/acs/terway:v1.16.6"}]}}}
            status: {desiredNumberScheduled: 1, numberReady: 1}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: acme-network-x1
              namespace: networking
              labels: {plugin: acme}
              ownerReferences: [{apiVersion: apps/v1, kind: DaemonSet, name: acme-network, uid: u, controller: true}]
            spec: {nodeName: n1, hostNetwork: true, containers: [{name: terway, image: "mirror/acs/terway:v1.16.6"}]}
            status: {phase: Running, conditions: [{type: Ready, status: "True"}], containerStatuses: [{name: terway, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:00Z"}}}]}
            """;

    @Test
    void terwayIsFoundWhereverADaemonSetRunsIt() {
        FakeCluster cluster = new FakeCluster().with(ELSEWHERE);

        TerwaySites.Site site = site(TerwayLayout.USUAL, cluster);

        assertThat(site.layout().namespace()).isEqualTo("networking");
        assertThat(site.selector()).isEqualTo("plugin=acme");
    }

    @Test
    void whatTheSettingsSayIsNotGuessedOver() {
        TerwayLayout configured = new TerwayLayout("network-system", "terway-eniip");
        FakeCluster cluster = new FakeCluster().with(ELSEWHERE);

        assertThat(site(configured, cluster).layout()).isEqualTo(configured);
    }

    @Test
    void aPlaceOnceFoundIsNotLookedForAgain() {
        FakeCluster cluster = new FakeCluster().with(ELSEWHERE);
        TerwaySites sites = new TerwaySites(TerwayLayout.USUAL);
        sites.in(cluster, deadline());
        int reads = cluster.requests().size();

        sites.in(cluster, deadline());

        assertThat(cluster.requests()).hasSize(reads);
    }

    @Test
    void withoutTheRightToLookTheUsualPlaceIsAssumed() {
        FakeCluster cluster = new FakeCluster().failing(request -> true, Read.Status.DENIED, "forbidden");

        assertThat(site(TerwayLayout.USUAL, cluster).layout()).isEqualTo(TerwayLayout.USUAL);
    }

    @Test
    void aHealthQuestionLooksAtTerwayUnderItsOtherName() {
        Report report = Practice.report(new FakeCluster().with(ELSEWHERE), "is terway ok");

        assertThat(Practice.step(report, "component-health").summary()).contains("1/1 ready");
        assertThat(report.mode()).isNotEqualTo("none");
    }

    @Test
    void aClusterWithoutTerwaySaysSoAndThePodIsDiagnosedAllTheSame() {
        FakeCluster cluster = new FakeCluster()
                .with(Practice.pod("web-1", Practice.CRASHING))
                .withPreviousLog("shop", "web-1", "main", "panic: missing required config: DB_URL is empty\n");

        Report report = Practice.report(cluster, "why is pod shop/web-1 failing");

        assertThat(report.mode()).isEqualTo("none");
        assertThat(report.headline()).contains("DB_URL");
        assertThat(Practice.step(report, "cluster-config").summary()).contains("no Terway");
    }

    private static TerwaySites.Site site(TerwayLayout configured, FakeCluster cluster) {
        return new TerwaySites(configured).in(cluster, deadline());
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(5), System::nanoTime);
    }
}
