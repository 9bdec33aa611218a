package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.knowledge.Wording;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts a conclusion into words: its catalogue entry filled with what was captured, and the evidence it rests on. */
final class FindingWriter {

    private static final int PROOFS = 5;
    private static final int TEXT_LIMIT = 320;

    private final Outcome outcome;
    private final String language;
    private final int allPods;

    FindingWriter(Outcome outcome, String language, int allPods) {
        this.outcome = outcome;
        this.language = language;
        this.allPods = allPods;
    }

    Report.Finding write(Conclusion conclusion) {
        Cause cause = conclusion.cause();
        Map<String, String> values = values(conclusion.first());
        return new Report.Finding(
                cause.id(),
                cause.verdict(),
                confidence(conclusion),
                cause.scope(),
                cause.owner(),
                cause.title().fill(language, values),
                cause.explanation().fill(language, values),
                affected(conclusion),
                proofs(conclusion.first()),
                cause.fix().stream().map(remedy -> remedy(remedy, values)).toList(),
                cause.next().stream().map(next -> next.fill(language, values)).toList());
    }

    /** That something is not decided is never certain. */
    static Confidence confidence(Conclusion conclusion) {
        return conclusion.cause().verdict() == Verdict.INCONCLUSIVE ? Confidence.POSSIBLE : conclusion.confidence();
    }

    /** What wordings may speak of: everything captured, and the patient's own names. */
    Map<String, String> values(Candidate candidate) {
        Map<String, String> values = new TreeMap<>(candidate.values());
        Patient patient = candidate.patient();
        values.putIfAbsent("namespace", patient.ref().namespace());
        values.putIfAbsent("node", patient.nodeName());
        values.putIfAbsent("subject", patient.ref().subject());
        values.put(patient.isPod() ? "pod" : "workload", patient.ref().name());
        values.putIfAbsent("name", patient.ref().name());
        values.putIfAbsent("kind", patient.ref().kind().name());
        outcome.charts().stream()
                .filter(chart -> chart.patient().equals(patient))
                .findFirst()
                .ifPresent(chart -> {
                    chart.terwayPod().map(KubeObject::name).ifPresent(name -> values.putIfAbsent("terwayPod", name));
                    values.putIfAbsent("terwayNamespace", chart.terway().namespace());
                    chart.owners().stream()
                            .reduce((near, far) -> far)
                            .ifPresent(owner -> values.putIfAbsent("workload", owner.name()));
                    values.putIfAbsent("controller", controller(chart));
                });
        return values;
    }

    /** What a kubectl command has to name to change the Pods for good: {@code statefulset/db}, a Pod without an owner itself. */
    private static String controller(Chart chart) {
        KubeObject furthest = chart.owners().stream().reduce((near, far) -> far).orElse(chart.object());
        return furthest.kind().name().toLowerCase(Locale.ROOT) + "/" + furthest.name();
    }

    static String capped(String text, int limit) {
        String line = text.strip().replace('\n', ' ');
        return line.length() <= limit ? line : line.substring(0, limit - 1) + "…";
    }

    private Report.Fix remedy(Cause.Remedy remedy, Map<String, String> values) {
        return new Report.Fix(
                remedy.text().fill(language, values),
                remedy.risk(),
                new Wording(remedy.command(), remedy.command()).fill("en", values));
    }

    private List<Report.Proof> proofs(Candidate candidate) {
        List<Report.Proof> proofs = new ArrayList<>();
        boolean indicated = candidate.indicates().stream().anyMatch(piece -> piece.source() != Report.Source.LOG);
        candidate
                .indicates()
                .forEach(piece -> proofs.add(proof(
                        piece,
                        indicated && piece.source() == Report.Source.LOG
                                ? Report.Role.CONFIRMS
                                : Report.Role.INDICATES)));
        candidate.confirms().forEach(piece -> proofs.add(proof(piece, Report.Role.CONFIRMS)));
        return proofs.stream()
                .filter(proof -> !proof.text().isEmpty())
                .limit(PROOFS)
                .toList();
    }

    private static Report.Proof proof(Evidence piece, Report.Role role) {
        String reason = piece.source() == Report.Source.LOG ? piece.field("container") : piece.field("reason");
        return new Report.Proof(
                role,
                piece.source(),
                piece.subject().subject(),
                reason.isEmpty() ? piece.name() : reason,
                capped(piece.text().shown(), TEXT_LIMIT),
                piece.first(),
                piece.last(),
                piece.count(),
                piece.command());
    }

    private Report.Affected affected(Conclusion conclusion) {
        List<KubeObject> pods = conclusion.patients().stream()
                .flatMap(patient -> patient.isPod()
                        ? outcome.groups().getOrDefault(patient, List.of(patient.object())).stream()
                        : Stream.empty())
                .toList();
        List<String> nodes = Stream.concat(
                        pods.stream().map(pod -> pod.at("spec.nodeName").orEmpty()),
                        conclusion.patients().stream().map(Patient::nodeName))
                .filter(node -> !node.isEmpty())
                .distinct()
                .toList();
        return new Report.Affected(
                pods.size(),
                Math.max(allPods, pods.size()),
                nodes.size(),
                zones(nodes),
                (int) conclusion.patients().stream()
                        .map(patient -> patient.ref().namespace())
                        .filter(namespace -> !namespace.isEmpty())
                        .distinct()
                        .count(),
                false);
    }

    private int zones(List<String> nodes) {
        return (int) outcome.charts().stream()
                .flatMap(chart -> chart.node().stream())
                .filter(node -> nodes.contains(node.name()))
                .map(node -> node.labels().get("topology.kubernetes.io/zone"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
