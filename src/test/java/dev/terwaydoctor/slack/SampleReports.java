package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Owner;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Scope;
import dev.terwaydoctor.report.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports as the engine writes them, for tests that need no engine. */
public final class SampleReports {

    public static final Instant NOW = Instant.parse("2025-11-22T22:20:00Z");
    public static final Report.Target POD = new Report.Target("Pod", "payments", "checkout-7d9f8b6c5d-x2x4k");

    private SampleReports() {}

    public static Report exhausted() {
        return report(
                POD,
                List.of(),
                "vSwitch vsw-1 has no free IP address: checkout cannot start since 22:08, certain",
                POD.name());
    }

    /** Several workloads match. */
    public static Report ambiguous(int candidates) {
        List<Report.Target> targets = IntStream.range(0, candidates)
                .mapToObj(i -> new Report.Target("Deployment", "team-" + i, "checkout"))
                .toList();
        return bare(null, targets, "checkout is a Deployment in " + candidates + " namespaces");
    }

    public static Report healthy() {
        return new Report(
                Report.SCHEMA,
                "is checkout ok",
                "prod-hz",
                "local",
                NOW,
                POD,
                List.of(),
                Verdict.HEALTHY,
                Confidence.CERTAIN,
                "checkout runs",
                null,
                "f-ok",
                List.of(),
                steps(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(recheck(POD)),
                new Report.Cost(9, 2, 1000, 20));
    }

    /** The same with other buttons. */
    public static Report withActions(Report report, List<Report.Action> actions) {
        return copy(report, report.findings(), actions);
    }

    /** Every text from the cluster tries to be markup. */
    public static Report hostile() {
        String evil = "<!channel> <@U1> <http://x|y> `*_~ &lt; \u001b[31mred\u202e";
        return report(new Report.Target("Pod", "payments", "checkout"), List.of(), evil, evil);
    }

    /** More proofs of usual length than fit unfolded. */
    public static Report manyProofs() {
        Report.Finding finding = exhausted().findings().get(0);
        return withFindings(exhausted(), List.of(grown(finding, finding.title(), finding.explanation(), 6)));
    }

    /** Every list is far longer than a message. */
    public static Report huge() {
        Report small = report(POD, List.of(), "x ".repeat(3000), "y ".repeat(2000));
        Report.Finding large = grown(small.findings().get(0), "t".repeat(400), "e ".repeat(3000), 60);
        return withFindings(
                new Report(
                        small.schema(),
                        small.question(),
                        small.cluster(),
                        small.mode(),
                        NOW,
                        POD,
                        List.of(),
                        small.verdict(),
                        small.confidence(),
                        small.headline(),
                        small.since(),
                        small.fingerprint(),
                        List.of(),
                        small.steps(),
                        repeated(small.ruledOut(), 80),
                        repeated(small.notSeen(), 80),
                        repeated(small.changes(), 80),
                        repeated(small.requestIds(), 80),
                        repeated(small.next(), 80),
                        small.actions(),
                        small.cost()),
                repeated(List.of(large), 12));
    }

    private static Report.Finding grown(Report.Finding finding, String title, String explanation, int times) {
        return new Report.Finding(
                finding.cause(),
                finding.verdict(),
                finding.confidence(),
                finding.scope(),
                finding.owner(),
                title,
                explanation,
                finding.affected(),
                repeated(finding.evidence(), times),
                repeated(finding.fix(), times),
                finding.next());
    }

    private static Report withFindings(Report report, List<Report.Finding> findings) {
        return copy(report, findings, report.actions());
    }

    private static Report copy(Report report, List<Report.Finding> findings, List<Report.Action> actions) {
        return new Report(
                report.schema(),
                report.question(),
                report.cluster(),
                report.mode(),
                report.now(),
                report.target(),
                report.candidates(),
                report.verdict(),
                report.confidence(),
                report.headline(),
                report.since(),
                report.fingerprint(),
                findings,
                report.steps(),
                report.ruledOut(),
                report.notSeen(),
                report.changes(),
                report.requestIds(),
                report.next(),
                actions,
                report.cost());
    }

    public static Answer.Diagnosis diagnosis(Report report) {
        return new Answer.Diagnosis(report, "en");
    }

    public static Answer.Words words(String headline, boolean understood, String... lines) {
        return new Answer.Words(bare(null, List.of(), headline), headline, List.of(lines), understood, "en");
    }

    public static Answer.Shown log(int lines, int all) {
        List<String> every = IntStream.range(0, all)
                .mapToObj(i ->
                        "2025-11-22T22:08:" + (10 + i % 50) + "Z level=error msg=\"allocate ip " + i + "\" <!channel>")
                .toList();
        Report.Target pod = new Report.Target("Pod", "kube-system", "terway-eniip-abc12");
        return new Answer.Shown(
                bare(pod, List.of(), "Terway log of node n1"),
                new Extract(
                        "Terway log of node n1 around 22:08: InvalidVSwitchId.IpNotEnough stands out",
                        every.subList(0, lines),
                        every,
                        all == lines ? "" : "read " + all + ", shown " + lines,
                        "kubectl -n kube-system logs terway-eniip-abc12 -c terway --since=10m",
                        pod),
                "en");
    }

    public static List<Report.Step> steps() {
        return List.of(
                step("cluster-config", Report.Outcome.OK, "Terway v1.9.0, ENIMultiIP, IPv4"),
                step("component-health", Report.Outcome.OK, "terway-eniip-abc12 is ready on node n1"),
                step("pod-and-node", Report.Outcome.OK, "no hostNetwork, ENI mode shared"),
                step("events", Report.Outcome.PROBLEM, "AllocIPFailed 12 times"),
                step("ipam-eni", Report.Outcome.DENIED, "nodes.network.alibabacloud.com may not be read"),
                step("logs", Report.Outcome.SKIPPED, "the events decide"));
    }

    private static Report report(Report.Target target, List<Report.Target> candidates, String headline, String word) {
        return new Report(
                Report.SCHEMA,
                "why is checkout failing",
                "prod-hz",
                "local",
                NOW,
                target,
                candidates,
                Verdict.RESOURCE_EXHAUSTION,
                Confidence.CERTAIN,
                headline,
                NOW.minusSeconds(720),
                "f-123",
                List.of(finding(word), second(word)),
                steps(),
                List.of("the quota of ENIs: " + word),
                List.of(new Report.NotSeen(
                        "Node CR",
                        "reading is forbidden: " + word,
                        "apiGroups: [network.alibabacloud.com]\nresources: [nodes]\nverbs: [get]")),
                List.of(new Report.Change(
                        NOW.minusSeconds(900), "ConfigMap kube-system/eni-config", "vswitches changed " + word)),
                List.of("6C8A1F0E-1111-2222-3333-444455556666"),
                List.of("the free addresses of vsw-2 " + word),
                List.of(
                        new Report.Action(
                                "log",
                                "Terway log",
                                Map.of(
                                        "namespace",
                                        "kube-system",
                                        "pod",
                                        "terway-eniip-abc12",
                                        "container",
                                        "terway",
                                        "previous",
                                        "false")),
                        new Report.Action(
                                "log",
                                "Previous log",
                                Map.of(
                                        "namespace",
                                        "payments",
                                        "pod",
                                        POD.name(),
                                        "container",
                                        "app",
                                        "previous",
                                        "true")),
                        new Report.Action("node", "Node", Map.of("name", "cn-hangzhou.10.0.0.1")),
                        new Report.Action("pod", "Pod", Map.of("namespace", "payments", "name", POD.name())),
                        recheck(POD),
                        new Report.Action(
                                "watch",
                                "Watch",
                                Map.of("kind", "Pod", "namespace", POD.namespace(), "name", POD.name()))),
                new Report.Cost(14, 3, 52_311, 320));
    }

    private static Report.Finding finding(String word) {
        Report.Proof event = new Report.Proof(
                Report.Role.INDICATES,
                Report.Source.EVENT,
                "Pod payments/" + word,
                "AllocIPFailed",
                "cmdAdd: error alloc ip InvalidVSwitchId.IpNotEnough " + word,
                NOW.minusSeconds(720),
                NOW.minusSeconds(60),
                12,
                "kubectl -n payments get events --field-selector involvedObject.name=" + POD.name());
        Report.Proof log = new Report.Proof(
                Report.Role.CONFIRMS,
                Report.Source.LOG,
                "Pod kube-system/terway-eniip-abc12",
                "",
                "The specified VSwitch vsw-1 has not enough IpAddress " + word,
                null,
                NOW.minusSeconds(61),
                1,
                "kubectl -n kube-system logs terway-eniip-abc12 -c terway --since=10m");
        return new Report.Finding(
                "vswitch-ip-exhausted",
                Verdict.RESOURCE_EXHAUSTION,
                Confidence.CERTAIN,
                Scope.ZONE,
                Owner.NETWORK,
                "The vSwitch has no free IP address",
                "Terway asked ECS for an address in vsw-1 and was refused. " + word,
                new Report.Affected(3, 3, 1, 1, 1, false),
                List.of(event, log),
                List.of(
                        new Report.Fix(
                                "See how many addresses are free",
                                Report.Risk.SAFE,
                                "aliyun vpc DescribeVSwitchAttributes --VSwitchId vsw-1"),
                        new Report.Fix(
                                "Add a vSwitch with free addresses to eni-config " + word, Report.Risk.CHANGE, "")),
                List.of("whether other zones have room"));
    }

    private static Report.Finding second(String word) {
        return new Report.Finding(
                "pool-too-small",
                Verdict.CONFIGURATION,
                Confidence.POSSIBLE,
                Scope.NODE,
                Owner.PLATFORM,
                "The warm pool is small",
                "min_pool_size is 0. " + word,
                new Report.Affected(1, 1, 1, 1, 1, true),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report bare(Report.Target target, List<Report.Target> candidates, String headline) {
        return new Report(
                Report.SCHEMA,
                "why is checkout failing",
                "prod-hz",
                "unknown",
                NOW,
                target,
                candidates,
                Verdict.INCONCLUSIVE,
                Confidence.POSSIBLE,
                headline,
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
                new Report.Cost(2, 1, 100, 5));
    }

    private static Report.Action recheck(Report.Target target) {
        return new Report.Action(
                "recheck",
                "Re-check",
                Map.of("kind", target.kind(), "namespace", target.namespace(), "name", target.name()));
    }

    private static Report.Step step(String id, Report.Outcome outcome, String summary) {
        return new Report.Step(id, "", outcome, summary, List.of("kubectl get x"));
    }

    private static <T> List<T> repeated(List<T> items, int times) {
        return IntStream.range(0, times).boxed().flatMap(i -> items.stream()).toList();
    }
}
