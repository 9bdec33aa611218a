package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.report.Coverage;
import dev.terwaydoctor.report.Report;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final FakeCluster cluster = Practice.ground().with(Practice.pod("web-1", Practice.READY));

    @Test
    void checksAreTheReadsOfAllSteps() {
        Coverage coverage = Coverage.of(report());

        assertThat(coverage.checks()).isGreaterThan(8);
        assertThat(coverage.ran()).isEqualTo(coverage.checks() - coverage.missed());
        assertThat(coverage.denied()).isZero();
    }

    @Test
    void refusedReadsAreCountedApartAndNameTheRuleToAdd() {
        cluster.failing(
                request -> request instanceof Request.Get get && get.kind().equals(Kinds.CONFIG_MAP),
                Read.Status.DENIED,
                "configmaps is forbidden");

        Report report = report();
        Coverage coverage = Coverage.of(report);

        assertThat(coverage.denied()).isEqualTo(4);
        assertThat(coverage.isWhole()).isFalse();
        assertThat(coverage.checks()).isEqualTo(coverage.ran() + coverage.denied() + coverage.missed());
        assertThat(report.notSeen())
                .filteredOn(each -> !each.grant().isEmpty())
                .allSatisfy(each -> assertThat(each.grant()).contains("configmaps"));
    }

    @Test
    void aStepThatWasSkippedSaysWhy() {
        assertThat(Practice.step(report(), "ipam-eni").summary()).isEqualTo("the Pod has its IP 10.8.1.9");
    }

    private Report report() {
        return Practice.report(cluster, "why is pod shop/web-1 failing");
    }
}
