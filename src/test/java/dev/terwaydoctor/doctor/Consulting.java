package dev.terwaydoctor.doctor;

import dev.terwaydoctor.Engine;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the whole engine about a small cluster in memory. */
final class Consulting {

    private static final Engine ENGINE = new Engine(TerwayLayout.USUAL);

    /** A shop whose cart has a Pod that cannot reach its database, and two that can. */
    static final String SHOP = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Node
            metadata: {name: cn-hangzhou.10.0.3.21, labels: {topology.kubernetes.io/zone: cn-hangzhou-h}}
            status: {conditions: [{type: Ready, status: "True"}]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: cart, namespace: shop, uid: s1}
            spec: {replicas: 2, selector: {matchLabels: {app: cart}}}
            status: {replicas: 2, readyReplicas: 1}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart-0
              namespace: shop
              uid: p0
              creationTimestamp: "2026-05-04T09:00:00Z"
              labels: {app: cart}
              ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: cart, uid: s1, controller: true}]
            spec: {nodeName: cn-hangzhou.10.0.3.21, containers: [{name: app, image: cart:1}]}
            status:
              phase: Running
              podIP: 10.0.3.50
              conditions: [{type: Ready, status: "False", lastTransitionTime: "2026-05-04T09:58:00Z"}]
              containerStatuses:
              - name: app
                ready: false
                restartCount: 3
                state: {waiting: {reason: CrashLoopBackOff}}
                lastState: {terminated: {exitCode: 1, reason: Error, startedAt: "2026-05-04T10:05:00Z", finishedAt: "2026-05-04T10:06:00Z"}}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart-1
              namespace: shop
              uid: p1
              creationTimestamp: "2026-05-04T09:00:00Z"
              labels: {app: cart}
              ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: cart, uid: s1, controller: true}]
            spec: {nodeName: cn-hangzhou.10.0.3.21, containers: [{name: app, image: cart:1}]}
            status:
              phase: Running
              podIP: 10.0.3.51
              conditions: [{type: Ready, status: "True"}]
              containerStatuses: [{name: app, ready: true, restartCount: 0, state: {running: {startedAt: "2026-05-04T09:00:10Z"}}}]
            ---
            apiVersion: v1
            kind: Event
            metadata: {name: e1, namespace: shop}
            involvedObject: {apiVersion: v1, kind: Pod, namespace: shop, name: cart-0}
            type: Warning
            reason: BackOff
            message: Back-off restarting failed container app in pod cart-0_shop(p0)
            count: 4
            firstTimestamp: "2026-05-04T10:05:30Z"
            lastTimestamp: "2026-05-04T10:06:30Z"
            source: {component: kubelet}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: eni-config, namespace: kube-system}
            data:
              eni_conf: '{"version": "1", "max_pool_size": 5, "min_pool_size": 0, "vswitches": {"cn-hangzhou-h": ["vsw-1"]}, "security_groups": ["sg-1"], "service_cidr": "192.168.0.0/16", "ip_stack": "ipv4"}'
              10-terway.conf: '{"cniVersion": "0.4.0", "name": "terway", "type": "terway"}'
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: terway-eniip, namespace: kube-system, uid: d1}
            spec: {template: {spec: {containers: [{name: terway, image: registry/terway:v1.9.0}]}}}
            status: {desiredNumberScheduled: 1, numberReady: 1, numberAvailable: 1, currentNumberScheduled: 1}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: terway-eniip-x
              namespace: kube-system
              ownerReferences: [{apiVersion: apps/v1, kind: DaemonSet, name: terway-eniip, controller: true}]
            spec: {nodeName: cn-hangzhou.10.0.3.21, containers: [{name: terway, image: registry/terway:v1}, {name: policy, image: registry/terway:v1}]}
            status:
              phase: Running
              conditions: [{type: Ready, status: "True"}]
              containerStatuses: [{name: terway, ready: true, restartCount: 0, state: {running: {}}}]
            """;

    private static final String LOG = """
            2026-05-04T09:00:00Z INFO begins
            2026-05-04T09:30:00Z WARN quota is near
            2026-05-04T10:05:40Z INFO asks db
            2026-05-04T10:05:50Z ERROR quota exceeded for shop
            2026-05-04T10:05:55Z FATAL dial tcp 10.9.9.9:5432: connect: connection refused
            """;
    private static final String TERWAY_LOG = """
            2026-05-04T09:00:00Z INFO started
            2026-05-04T10:06:00Z INFO pod shop/cart-0 torn down
            2026-05-04T10:11:59Z INFO idle
            """;

    private Consulting() {}

    static FakeCluster shop() {
        return new FakeCluster()
                .with(SHOP)
                .withLog("shop", "cart-0", "app", LOG)
                .withPreviousLog("shop", "cart-0", "app", "2026-05-04T10:01:00Z ERROR the run before\n")
                .withLog("shop", "cart-1", "app", "2026-05-04T09:00:00Z INFO begins\n")
                .withLog("kube-system", "terway-eniip-x", "terway", TERWAY_LOG);
    }

    /** A first question. */
    static Answer ask(FakeCluster cluster, String words) {
        return answer(cluster, words, null, "");
    }

    /** A question in a thread about cart-0. */
    static Answer inThread(String words) {
        return answer(shop(), words, new Report.Target("Pod", "shop", "cart-0"), "");
    }

    static Answer withAttachment(FakeCluster cluster, String words, String attachment) {
        return answer(cluster, words, null, attachment);
    }

    private static Answer answer(FakeCluster cluster, String words, Report.@Nullable Target about, String attachment) {
        return ENGINE.doctor(Map.of("fake", cluster))
                .ask(new Ask("1", words, "fake", List.of(), "en", about, attachment), steps -> {});
    }

    static Report report(Answer answer) {
        return ((Answer.Diagnosis) answer).report();
    }
}
