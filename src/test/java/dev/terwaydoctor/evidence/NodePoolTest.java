package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodePoolTest {

    private static final String NODE_CR = """
            apiVersion: network.alibabacloud.com/v1beta1
            kind: Node
            metadata: {name: n1}
            spec:
              nodeMetadata: {regionID: r, instanceType: t, instanceID: i, zoneID: z}
              nodeCap: {adapters: 3, ipv4PerAdapter: 2}
              eni: {enableIPv4: true}
            status:
              lastModifiedTime: '2026-05-04T10:00:00Z'
              nextSyncOpenAPITime: '2026-05-04T09:00:00Z'
              networkInterfaces:
                eni-1:
                  networkInterfaceType: Secondary
                  status: InUse
                  ipv4:
                    10.0.0.1: {ip: 10.0.0.1, status: Valid, podID: a/b}
                    10.0.0.2: {ip: 10.0.0.2, status: %s}
                eni-2: {networkInterfaceType: Secondary, status: %s}
            """;

    @Test
    void countsSlotsAndAddresses() {
        NodePool pool = NodePool.of(Charts.object(NODE_CR.formatted("Valid", "InUse")));

        assertThat(pool.slots()).isEqualTo(2);
        assertThat(pool.slotsUsed()).isEqualTo(2);
        assertThat(pool.used()).isEqualTo(1);
        assertThat(pool.idle()).isEqualTo(1);
        assertThat(pool.capacity()).isEqualTo(4);
        assertThat(pool.room()).isEqualTo(3);
    }

    @Test
    void leavesOutOfTheCapacityWhatCarriesNoSharedAddresses() {
        NodePool pool = NodePool.of(Charts.object("""
                apiVersion: network.alibabacloud.com/v1beta1
                kind: Node
                metadata: {name: n1}
                spec:
                  nodeCap: {adapters: 8, ipv4PerAdapter: 10}
                  flavor:
                    - {networkInterfaceType: Secondary, count: 3}
                    - {networkInterfaceType: Secondary, networkInterfaceTrafficMode: HighPerformance, count: 2}
                status:
                  networkInterfaces:
                    eni-1: {networkInterfaceType: Secondary, status: InUse, unschedulable: true}
                    eni-2:
                      networkInterfaceType: Secondary
                      status: InUse
                      conditions: {InsufficientIP: {message: vsw-a ip is not enough}}
                      ipv4: {10.0.0.1: {ip: 10.0.0.1, status: Valid, podID: a/b}}
                """));

        assertThat(pool.slots()).isEqualTo(5);
        assertThat(pool.excluded()).isOne();
        assertThat(pool.blocked()).isOne();
        assertThat(pool.capacity()).isEqualTo(20);
        assertThat(pool.room()).isEqualTo(19);
    }

    @Test
    void doesNotGuessWhatPrefixesCarry() {
        assertThat(NodePool.of(Charts.object("""
                        apiVersion: network.alibabacloud.com/v1beta1
                        kind: Node
                        metadata: {name: n1}
                        spec: {nodeCap: {adapters: 8, ipv4PerAdapter: 10}, eni: {enableIPPrefix: true, ipv4PrefixCount: 2}}
                        """)).capacity()).isZero();
    }

    @Test
    void doesNotCountWhatIsInvalidAsIdle() {
        assertThat(NodePool.of(Charts.object(NODE_CR.formatted("Invalid", "InUse")))
                        .idle())
                .isZero();
    }

    @Test
    void prefersTheFlavoursOverTheLimits() {
        NodePool pool = NodePool.of(Charts.object("""
                apiVersion: network.alibabacloud.com/v1beta1
                kind: Node
                metadata: {name: n1}
                spec: {nodeCap: {adapters: 8}, flavor: [{count: 1}, {count: 2}]}
                """));

        assertThat(pool.slots()).isEqualTo(3);
        assertThat(pool.missing())
                .contains("spec.eni", "spec.nodeMetadata.instanceID")
                .doesNotContain("spec.nodeCap.adapters");
    }

    @Test
    void tellsAnEniThatStaysInAMiddleStateAndASyncThatIsOverdue() {
        Chart chart = Charts.of("""
                apiVersion: v1
                kind: Node
                metadata: {name: n1}
                ---
                """ + NODE_CR.formatted("Valid", "Attaching"));

        assertThat(Charts.names(new NodePoolObserver(), chart))
                .contains("node-cr.eni-stuck", "node-cr.sync-stale", "node-cr.idle-ips")
                .doesNotContain("node-cr.incomplete", "node-cr.missing");
    }
}
