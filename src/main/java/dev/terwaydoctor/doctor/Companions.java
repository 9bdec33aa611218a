package dev.terwaydoctor.doctor;

import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else the patient itself shows, where what decides is but a line or two: its present warnings, the end of its container, where it stands. */
final class Companions {

    private static final List<String> FACTS = List.of(
            "container.terminated", "container.waiting", "workload.replicas", "job.state", "pod.stage", "pod.has-ip");

    /** Of whoever was examined: that the parts are well shows that the whole is. */
    private static final List<String> SIGNS_OF_HEALTH =
            List.of("pod.stage", "pod.has-ip", "daemon.ready", "node.ready", "controlplane.ready");

    private final Outcome outcome;

    Companions(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Those that are not among the evidence of the candidate itself. */
    Stream<Evidence> of(Candidate candidate) {
        Set<String> told = Stream.concat(candidate.indicates().stream(), candidate.confirms().stream())
                .map(Companions::kind)
                .collect(Collectors.toSet());
        Stream<Evidence> more = candidate.cause().verdict() == Verdict.HEALTHY ? ofHealth() : ofPatient(candidate);
        return more.filter(piece -> told.add(kind(piece)));
    }

    private Stream<Evidence> ofHealth() {
        return SIGNS_OF_HEALTH.stream()
                .flatMap(name -> outcome.examinations().stream()
                        .flatMap(examination -> examination.evidence().stream())
                        .filter(piece -> piece.name().equals(name))
                        .limit(1));
    }

    private Stream<Evidence> ofPatient(Candidate candidate) {
        return outcome.examinations().stream()
                .filter(examination -> examination.patient().equals(candidate.patient()))
                .flatMap(Companions::own);
    }

    private static Stream<Evidence> own(Examination examination) {
        List<Evidence> own = examination.evidence().stream()
                .filter(piece -> piece.subject().equals(examination.patient().ref()))
                .filter(examination::isCurrent)
                .toList();
        Stream<Evidence> warnings = own.stream()
                .filter(piece -> piece.name().equals(Evidence.EVENT)
                        && piece.field("type").equals("Warning"))
                .sorted(Comparator.comparing(Evidence::count).reversed())
                .limit(1);
        Stream<Evidence> facts = FACTS.stream()
                .flatMap(name ->
                        own.stream().filter(piece -> piece.name().equals(name)).limit(1));
        return Stream.concat(warnings, facts);
    }

    /** Pieces of one kind say the same twice: one event under two names, two facts of one field. */
    private static String kind(Evidence piece) {
        return piece.source() + piece.text().shown();
    }
}
