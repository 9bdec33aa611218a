package dev.terwaydoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.evidence.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Duration RECENT = Duration.ofMinutes(1);
    private static final String CAUSE = "cause\nproves:\n  - event: {reason: Cause}\n";
    private static final String SYMPTOM = "symptom\nlevel: symptom\nproves:\n  - event: {reason: Symptom}\n";
    private static final String WELL = "well\nlevel: state\nverdict: healthy\nproves:\n  - event: {reason: Well}\n";

    @Test
    void aCauseTakesThePlaceOfItsSymptoms() {
        Diagnoser diagnoser = Given.knowing(SYMPTOM, CAUSE);

        assertThat(concluded(diagnoser, pod("a", "Symptom", "Cause"))).containsExactly("cause");
        assertThat(concluded(diagnoser, pod("a", "Symptom"))).containsExactly("symptom");
    }

    @Test
    void suspicionGivesWayToProof() {
        Diagnoser diagnoser = Given.knowing(CAUSE, "guess\nsupports:\n  - event: {reason: Symptom}\n");

        assertThat(concluded(diagnoser, pod("a", "Symptom", "Cause"))).containsExactly("cause");
    }

    @Test
    void whatACauseExplainsIsNotACauseOfItsOwn() {
        Diagnoser diagnoser = Given.knowing("root\nexplains: [cause]\nproves:\n  - event: {reason: Root}\n", CAUSE);

        assertThat(concluded(diagnoser, pod("a", "Root", "Cause"))).containsExactly("root");
    }

    @Test
    void theSameCauseInTwoPodsIsOneConclusionAboutBoth() {
        Diagnoser diagnoser = Given.knowing(CAUSE);

        Judgement judgement =
                Judgement.of(List.of(diagnoser.candidates(pod("a", "Cause")), diagnoser.candidates(pod("b", "Cause"))));

        assertThat(judgement.conclusions())
                .singleElement()
                .satisfies(conclusion -> assertThat(conclusion.patients()).hasSize(2));
    }

    @Test
    void ofTwoCausesTheOneNearerToTheNetworkComesFirst() {
        Diagnoser diagnoser = Given.knowing(
                "app\nverdict: not-terway\nproves:\n  - event: {reason: App}\n",
                "quota\nverdict: resource-exhaustion\nproves:\n  - event: {reason: Quota}\n");

        assertThat(concluded(diagnoser, pod("a", "App"), pod("b", "Quota"))).containsExactly("quota", "app");
    }

    @Test
    void thatOnePodIsWellSaysNothingWhereAnotherIsNot() {
        Diagnoser diagnoser = Given.knowing(WELL, SYMPTOM);

        assertThat(concluded(diagnoser, pod("a", "Well"), pod("b", "Symptom"))).containsExactly("symptom");
        assertThat(concluded(diagnoser, pod("a", "Well"))).containsExactly("well");
    }

    @Test
    void aNoteIsNeverAnAnswerButIsKept() {
        Diagnoser diagnoser = Given.knowing("noted\nlevel: note\nproves:\n  - event: {reason: Note}\n");

        Judgement judgement = Judgement.of(List.of(diagnoser.candidates(pod("a", "Note"))));

        assertThat(judgement.conclusions()).isEmpty();
        assertThat(judgement.notes()).extracting(note -> note.cause().id()).containsExactly("noted");
    }

    private static Examination pod(String name, String... reasons) {
        Given given = new Given(name, Stage.SANDBOX);
        for (String reason : reasons) {
            given.event(Relation.POD, reason, reason, RECENT);
        }
        return given.examination();
    }

    private static List<String> concluded(Diagnoser diagnoser, Examination... examinations) {
        return Judgement.of(List.of(examinations).stream()
                        .map(diagnoser::candidates)
                        .toList())
                .conclusions()
                .stream()
                .map(conclusion -> conclusion.cause().id())
                .toList();
    }
}
