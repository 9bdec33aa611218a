package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import java.util.ArrayList;
import java.util.List;

/** Step 1: Terway's version, IPAM mode and feature flags, the service CIDR, kube-proxy. */
final class ClusterConfig implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>(chart.daemonSetLists());
        due.add(Reads.configMap(chart.terway(), "eni-config"));
        due.add(Reads.configMap(chart.terway(), "terway-controlplane"));
        due.add(Reads.systemConfigMap("ack-cluster-profile"));
        due.add(Reads.systemConfigMap("kube-proxy-worker"));
        return due;
    }
}
