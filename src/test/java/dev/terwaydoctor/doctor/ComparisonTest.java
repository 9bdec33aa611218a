package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final FakeCluster cluster = Practice.ground().with(Practice.pod("web-1", Practice.PENDING));

    @Test
    void aHealthyPodOfTheSameWorkloadIsSetBesideAndOnlyDifferencesAreTold() {
        cluster.with(Practice.pod("web-2", Practice.READY).replace("web:1.4", "web:1.3"));

        Extract extract = compare("compare pod shop/web-1");

        assertThat(extract.headline()).contains("Pod shop/web-2").contains("same workload");
        assertThat(extract.lines())
                .containsExactly("image of main: registry.corp.cn/web:1.4  | healthy: registry.corp.cn/web:1.3");
    }

    @Test
    void thatNothingDiffersIsSaid() {
        cluster.with(Practice.pod("web-2", Practice.READY));

        assertThat(compare("compare pod shop/web-1").limits()).contains("no difference");
    }

    @Test
    void withoutASiblingAPodOfTheSameNodeServesForTheNetwork() {
        cluster.with(Practice.pod("other", Practice.READY)
                .replace("uid-web-5d", "uid-other")
                .replace("app: web", "app: other")
                .replace("labels:", "annotations: {k8s.aliyun.com/pod-eni: 'true'}\n  labels:"));

        Extract extract = compare("compare pod shop/web-1");

        assertThat(extract.headline()).contains("same node");
        assertThat(extract.lines()).containsExactly("annotation k8s.aliyun.com/pod-eni: not set  | healthy: true");
    }

    @Test
    void aNodeIsSetBesideOneOfItsZone() {
        cluster.with("""
                ---
                apiVersion: v1
                kind: Node
                metadata: {name: cn-beijing.10.8.0.5, labels: {topology.kubernetes.io/zone: cn-beijing-h}}
                spec: {}
                status:
                  conditions: [{type: Ready, status: "True"}]
                  nodeInfo: {kernelVersion: 4.19.91, architecture: amd64}
                """);

        Extract extract = compare("compare node cn-beijing.10.8.0.4");

        assertThat(extract.headline()).contains("Node cn-beijing.10.8.0.5").contains("same zone");
        assertThat(extract.lines())
                .anySatisfy(line ->
                        assertThat(line).contains("kernelVersion: 5.10.134").contains("4.19.91"));
    }

    @Test
    void thatThereIsNobodyHealthyIsSaid() {
        assertThat(compare("compare pod shop/web-1").headline()).contains("nothing healthy");
    }

    @Test
    void anInconclusiveAnswerSaysWhatIsDifferentAboutTheHealthyOne() {
        cluster.with(Practice.pod("web-2", Practice.READY).replace("web:1.4", "web:1.3"));

        Report report = Practice.report(cluster, "why is pod shop/web-1 failing");

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.next())
                .anySatisfy(line -> assertThat(line).contains("web-2").contains("web:1.3"));
    }

    private Extract compare(String question) {
        return ((Answer.Shown) Practice.ask(cluster, question)).extract();
    }
}
