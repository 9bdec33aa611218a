package dev.terwaydoctor.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reports that surfaces are tested with: one that fills every place, and one that fills none. */
public final class SampleReports {

    private static final String POD = "checkout-7d9f8b6c5d-x2x4k";
    private static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");
    private static final Instant SINCE = Instant.parse("2026-05-04T09:58:31Z");

    private SampleReports() {}

    public static Report full() {
        return new Report(
                Report.SCHEMA,
                "why is pod checkout-7d9f in payments failing",
                "prod-hz",
                "centralised",
                NOW,
                new Report.Target("Pod", "payments", POD),
                List.of(),
                Verdict.RESOURCE_EXHAUSTION,
                Confidence.CERTAIN,
                "The vSwitch vsw-bp1k has no free IP address, so new Pods get none since 09:58 UTC; certain.",
                SINCE,
                "3f9c2a71",
                List.of(vSwitch(), quota()),
                steps(),
                List.of("The Terway daemon runs on the node and is ready."),
                List.of(new Report.NotSeen(
                        "Node cn-hangzhou.10.0.3.17 of network.alibabacloud.com",
                        "the server refused: nodes.network.alibabacloud.com is forbidden",
                        "{apiGroups: [\"network.alibabacloud.com\"], resources: [\"nodes\"], verbs: [\"get\"]}")),
                List.of(new Report.Change(
                        Instant.parse("2026-05-04T09:55:00Z"), "Deployment payments/checkout", "scaled from 3 to 40")),
                List.of("0C3E5D0B-9A76-4F0E-8D52-2B7A9F0B1C11"),
                List.of("Look at the free addresses of vsw-bp1k in the VPC console."),
                actions(),
                new Report.Cost(14, 3, 52_311, 320));
    }

    /** Nothing was found and nothing was read. */
    public static Report empty() {
        return new Report(
                Report.SCHEMA,
                "why is pod nowhere failing",
                "prod-hz",
                "unknown",
                NOW,
                null,
                List.of(),
                Verdict.INCONCLUSIVE,
                Confidence.POSSIBLE,
                "No Pod or workload is called nowhere.",
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Report.Cost(2, 1, 900, 12));
    }

    private static Report.Finding vSwitch() {
        return new Report.Finding(
                "vswitch-ip-exhausted",
                Verdict.RESOURCE_EXHAUSTION,
                Confidence.CERTAIN,
                Scope.ZONE,
                Owner.NETWORK,
                "The vSwitch has no free IP address",
                "Alibaba Cloud refused to assign an address because every address of the vSwitch is in use."
                        + " Pods on nodes of this zone stay in ContainerCreating until addresses are freed or a vSwitch is added.",
                new Report.Affected(3, 3, 1, 1, 1, true),
                List.of(
                        new Report.Proof(
                                Report.Role.INDICATES,
                                Report.Source.EVENT,
                                "Pod payments/" + POD,
                                "AllocIPFailed",
                                "error assign ip: InvalidVSwitchID.IPNotEnough",
                                SINCE,
                                NOW,
                                12,
                                "kubectl get events -n payments --field-selector 'involvedObject.name=" + POD + "'"),
                        new Report.Proof(
                                Report.Role.CONFIRMS,
                                Report.Source.LOG,
                                "Pod kube-system/terway-controlplane-59c8-abcde",
                                "",
                                "The specified VSwitch \u001b[31mvsw-bp1k\u001b[0m does not have enough IP addresses.",
                                Instant.parse("2026-05-04T09:58:30.250Z"),
                                null,
                                1,
                                "")),
                List.of(
                        new Report.Fix(
                                "See how many addresses each vSwitch of the node has left.",
                                Report.Risk.SAFE,
                                "kubectl get nodes.network.alibabacloud.com cn-hangzhou.10.0.3.17 -o yaml"),
                        new Report.Fix("Add a vSwitch of the zone to eni-config.", Report.Risk.CHANGE, "")),
                List.of("Ask who else uses the vSwitch."));
    }

    private static Report.Finding quota() {
        return new Report.Finding(
                "quota-near",
                Verdict.NOT_TERWAY,
                Confidence.LIKELY,
                Scope.WORKLOAD,
                Owner.APP_TEAM,
                "The namespace is about to use up its quota",
                "",
                new Report.Affected(1, 0, 0, 0, 1, false),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Report.Step> steps() {
        return List.of(
                new Report.Step(
                        "cluster-config",
                        "Cluster configuration",
                        Report.Outcome.OK,
                        "Terway v1.13.0, centralised IPAM, service CIDR 172.16.0.0/20, IPv4",
                        List.of("kubectl get configmaps eni-config -n kube-system -o yaml")),
                new Report.Step(
                        "component-health",
                        "Component health",
                        Report.Outcome.OK,
                        "DaemonSet 3 of 3 ready; Terway on the node ready",
                        List.of()),
                new Report.Step("pod-and-node", "Pod and node", Report.Outcome.OK, "no network annotation", List.of()),
                new Report.Step("events", "Events", Report.Outcome.PROBLEM, "AllocIPFailed 12 times", List.of()),
                new Report.Step(
                        "ipam-eni",
                        "IPAM and ENI objects",
                        Report.Outcome.DENIED,
                        "the Node object of Terway may not be read",
                        List.of()),
                new Report.Step("logs", "Logs", Report.Outcome.SKIPPED, "the events decide", List.of()));
    }

    private static List<Report.Action> actions() {
        return List.of(
                new Report.Action("node", "Node", Map.of("name", "cn-hangzhou.10.0.3.17")),
                new Report.Action(
                        "recheck", "Check again", Map.of("namespace", "payments", "name", POD, "kind", "Pod")));
    }
}
