package dev.terwaydoctor.doctor;

import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.diagnosis.Judgement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why it is not the others: who is cleared by proof, whether it is wider than asked, and suspicions that something refutes. What holds for several
 * Pods is told of the first.
 */
final class RuledOut {

    private static final int AT_MOST = 5;
    private static final int SHORT = 160;

    private final Phrases say;
    private final FindingWriter writer;
    private final ReachWords reach;

    RuledOut(Phrases say, FindingWriter writer, ReachWords reach) {
        this.say = say;
        this.writer = writer;
        this.reach = reach;
    }

    List<String> lines(Judgement judgement, Optional<Extent> extent) {
        Set<String> concluded = judgement.conclusions().stream()
                .map(conclusion -> conclusion.cause().id())
                .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        Stream<String> notes = judgement.notes().stream()
                .filter(note -> told.add(note.cause().id()))
                .map(note -> note.cause().explanation().fill(say.language(), writer.values(note)));
        Stream<String> alone = extent.map(reach::alone).filter(words -> !words.isEmpty()).stream();
        Stream<String> withheld = judgement.withheld().stream()
                .filter(each -> !concluded.contains(each.cause().id()))
                .map(this::refuted);
        return Stream.of(notes, withheld, alone)
                .flatMap(lines -> lines)
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    private String refuted(Candidate candidate) {
        return say.say(
                "ruled-out",
                "title",
                candidate.cause().title().fill(say.language(), writer.values(candidate)),
                "seen",
                FindingWriter.capped(say.tell(candidate.refutes().get(0)), SHORT));
    }
}
