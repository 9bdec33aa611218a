package dev.terwaydoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.report.Confidence;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnoserTest {

    private static final Duration RECENT = Duration.ofMinutes(5);

    private final Given given = new Given("cart-0", Stage.SANDBOX);

    @Test
    void aProofMakesACauseCertainAndItsCapturedValuesAreKept() {
        Diagnoser diagnoser = Given.knowing("""
                no-addresses
                proves:
                  - event: {on: node, message: 'IpNotEnough.*(?P<vsw>vsw-[a-z0-9]+)'}
                """);
        given.event(Relation.NODE, "AllocIPFailed", "IpNotEnough in vsw-a1", RECENT);

        assertThat(diagnoser.candidates(given.examination())).singleElement().satisfies(candidate -> {
            assertThat(candidate.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(candidate.values()).containsEntry("vsw", "vsw-a1");
        });
    }

    @Test
    void oneSupportMakesItPossibleAndTwoMakeItLikely() {
        Diagnoser diagnoser = Given.knowing("""
                slow
                supports:
                  - event: {reason: A}
                  - event: {reason: B}
                """);

        given.event(Relation.NODE, "A", "", RECENT);
        assertThat(diagnoser.candidates(given.examination()))
                .extracting(Candidate::confidence)
                .containsExactly(Confidence.POSSIBLE);

        given.event(Relation.NODE, "B", "", RECENT);
        assertThat(diagnoser.candidates(given.examination()))
                .extracting(Candidate::confidence)
                .containsExactly(Confidence.LIKELY);
    }

    @Test
    void signalsOfAConjunctionJoinOnWhatTheyCapture() {
        Diagnoser diagnoser = Given.knowing("""
                claim-lost
                proves:
                  - all:
                      - event: {message: 'claim "(?P<claim>[a-z]+)"'}
                      - fact: {name: claim.phase, where: {name: $claim, phase: Lost}}
                """);
        given.event(Relation.POD, "FailedMount", "claim \"data\" not bound", RECENT)
                .fact("claim.phase", Map.of("name", "cache", "phase", "Lost"))
                .fact("claim.phase", Map.of("name", "data", "phase", "Bound"));

        assertThat(diagnoser.candidates(given.examination())).isEmpty();

        given.fact("claim.phase", Map.of("name", "data", "phase", "Lost"));
        assertThat(diagnoser.candidates(given.examination())).hasSize(1);
    }

    @Test
    void anAbsenceIsJudgedWithTheValuesThatTheOtherSignalsBound() {
        Diagnoser diagnoser = Given.knowing("""
                overlay-missing
                proves:
                  - all:
                      - not: {fact: {name: configmap, where: {name: $overlay}}}
                      - fact: {name: node.overlay, where: {label: $overlay}}
                """);
        given.fact("node.overlay", Map.of("label", "blue")).fact("configmap", Map.of("name", "green"));

        assertThat(diagnoser.candidates(given.examination())).hasSize(1);

        given.fact("configmap", Map.of("name", "blue"));
        assertThat(diagnoser.candidates(given.examination())).isEmpty();
    }

    @Test
    void numbersAreComparedAsNumbers() {
        Diagnoser diagnoser = Given.knowing("""
                full
                proves:
                  - fact: {name: node.slots, where: {free: {most: 0}}}
                """);

        assertThat(diagnoser.candidates(
                        given.fact("node.slots", Map.of("free", "10")).examination()))
                .isEmpty();
        assertThat(diagnoser.candidates(
                        given.fact("node.slots", Map.of("free", "0")).examination()))
                .hasSize(1);
    }

    @Test
    void aRefutedCauseIsWithheldWithWhatRefutesIt() {
        Diagnoser diagnoser = Given.knowing("""
                down
                proves:
                  - event: {reason: Down}
                refutes:
                  - event: {reason: Up}
                """);
        given.event(Relation.NODE, "Down", "", RECENT).event(Relation.NODE, "Up", "it answers", RECENT);

        assertThat(diagnoser.candidates(given.examination())).singleElement().satisfies(candidate -> {
            assertThat(candidate.isWithheld()).isTrue();
            assertThat(candidate.refutes().get(0).text().shown()).isEqualTo("it answers");
        });
    }

    @Test
    void whatEndedWellBeforeTheTroubleIsHistoryUnlessTheEntryAsksForIt() {
        Duration beforeTrouble = Duration.ofHours(2);
        given.event(Relation.NODE, "Down", "", beforeTrouble);

        assertThat(Given.knowing("down\nproves:\n  - event: {reason: Down}\n").candidates(given.examination()))
                .isEmpty();
        assertThat(Given.knowing("was-down\nproves:\n  - event: {reason: Down, ever: true}\n")
                        .candidates(given.examination()))
                .hasSize(1);
    }

    @Test
    void aCauseIsAtWorkOnlyInTheStagesItActsIn() {
        Diagnoser diagnoser = Given.knowing("no-ip\nstages: [sandbox]\nproves:\n  - event: {reason: AllocIPFailed}\n");
        Given running = new Given("cart-1", Stage.CRASHING).event(Relation.NODE, "AllocIPFailed", "", RECENT);
        given.event(Relation.NODE, "AllocIPFailed", "", RECENT);

        assertThat(diagnoser.candidates(given.examination())).hasSize(1);
        assertThat(diagnoser.candidates(running.examination())).isEmpty();
    }
}
