package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import java.util.List;

/** Step 1: Terway's version, IPAM mode and feature flags, the service CIDR, kube-proxy. */
final class ClusterConfig implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        return List.of(
                Reads.daemonSets(chart.terway()),
                Reads.configMap(chart.terway(), "eni-config"),
                Reads.configMap(chart.terway(), "terway-controlplane"),
                Reads.configMap(chart.terway(), "ack-cluster-profile"),
                Reads.configMap(chart.terway(), "kube-proxy-worker"));
    }
}
