package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bare question after health gives. */
class BoardTest {

    private final FakeCluster cluster = Practice.ground().with(node("n1", 9, 1)).with(node("n2", 2, 8));

    @ParameterizedTest
    @ValueSource(strings = {"is terway ok", "cluster health", "how is the network", "网络怎么样"})
    void whoAsksForHealthGetsTheBoard(String question) {
        Report report = Practice.report(cluster, question);

        assertThat(report.target()).isNotNull().extracting(Report.Target::kind).isEqualTo("Cluster");
        assertThat(Practice.step(report, "ipam-eni").summary())
                .contains("none without a free IP")
                .contains("n1 (1/10), n2 (8/10)");
        assertThat(Practice.step(report, "events").summary()).contains("no warnings in the last 15 min");
    }

    @Test
    void nodesWithoutAFreeAddressAreCountedAndNamed() {
        cluster.with(node("n3", 10, 0));

        Report.Step step = Practice.step(Practice.report(cluster, "is terway ok"), "ipam-eni");

        assertThat(step.summary()).contains("1 of 3 nodes without a free IP (n3)");
        assertThat(step.outcome()).isEqualTo(Report.Outcome.PROBLEM);
    }

    @Test
    void warningsOfTheLastMinutesAreCountedByTheObjectsThatShowThem() {
        cluster.with(Practice.warning(
                        "a", "AllocIPFailed", "no ip", "2026-05-04T10:00:00Z", "2026-05-04T10:11:00Z", 70))
                .with(Practice.warning(
                        "b", "AllocIPFailed", "no ip", "2026-05-04T10:00:00Z", "2026-05-04T10:10:00Z", 3))
                .with(Practice.warning("c", "BackOff", "old", "2026-05-04T08:00:00Z", "2026-05-04T09:00:00Z", 3));

        Report.Step step = Practice.step(Practice.report(cluster, "is terway ok"), "events");

        assertThat(step.summary()).contains("AllocIPFailed x2").doesNotContain("BackOff");
        assertThat(step.outcome()).isEqualTo(Report.Outcome.PROBLEM);
    }

    @Test
    void itTakesFewReads() {
        Practice.report(cluster, "is terway ok");

        assertThat(cluster.requests()).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void itIsToldInChinese() {
        Report report = Practice.ask(cluster, "terway 正常吗", "zh", null).report();

        assertThat(Practice.step(report, "ipam-eni").summary()).contains("均有空闲 IP");
    }

    /** A Node CR with one ENI of ten addresses. */
    private static String node(String name, int used, int idle) {
        StringBuilder addresses = new StringBuilder();
        for (int i = 0; i < used + idle; i++) {
            addresses.append("10.0.0.%d: {status: Valid, podID: '%s'}, ".formatted(i, i < used ? "shop/p" + i : ""));
        }
        return """
                ---
                apiVersion: network.alibabacloud.com/v1beta1
                kind: Node
                metadata: {name: %s}
                spec:
                  nodeMetadata: {regionID: r, instanceType: t, instanceID: i, zoneID: z}
                  nodeCap: {adapters: 2, ipv4PerAdapter: 10}
                  eni: {vSwitchOptions: [vsw-1], securityGroupIDs: [sg-1]}
                status:
                  networkInterfaces:
                    eni-1: {status: InUse, networkInterfaceType: Secondary, ipv4: {%s}}
                """.formatted(name, addresses);
    }
}
