package dev.terwaydoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.report.Confidence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    void ofTwoCausesOfOneKindTheOneSeenNearerToThePodComesFirst() {
        Diagnoser diagnoser = Given.knowing(
                "a-of-node\nproves:\n  - event: {reason: OfNode}\n", "b-of-pod\nproves:\n  - event: {reason: OfPod}\n");
        Examination examination = new Given("a", Stage.SANDBOX)
                .event(Relation.NODE, "OfNode", "x", RECENT)
                .event(Relation.POD, "OfPod", "x", RECENT)
                .examination();

        assertThat(concluded(diagnoser, examination)).containsExactly("b-of-pod", "a-of-node");
    }

    @Test
    void thatThePodWaitsPlacesNothing() {
        Diagnoser diagnoser = Given.knowing(
                "a-of-cluster\nproves:\n  - all:\n      - event: {reason: Far}\n      - fact: waits\n",
                "b-of-node\nproves:\n  - all:\n      - event: {reason: Near}\n      - fact: waits\n");
        Examination examination = new Given("a", Stage.SANDBOX)
                .fact("waits", Map.of())
                .event(Relation.CLUSTER, "Far", "x", RECENT)
                .event(Relation.NODE, "Near", "x", RECENT)
                .examination();

        assertThat(concluded(diagnoser, examination)).containsExactly("b-of-node", "a-of-cluster");
    }

    @Test
    void whatBeganEarlierComesFirst() {
        Diagnoser diagnoser = Given.knowing(
                "a-later\nproves:\n  - event: {reason: Later}\n", "b-earlier\nproves:\n  - event: {reason: Earlier}\n");
        Examination examination = new Given("a", Stage.SANDBOX)
                .event(Relation.POD, "Later", "x", RECENT)
                .event(Relation.POD, "Earlier", "x", Duration.ofMinutes(9))
                .examination();

        assertThat(concluded(diagnoser, examination)).containsExactly("b-earlier", "a-later");
    }

    @Test
    void aFailureThatHasCeasedComesAfterOneThatGoesOn() {
        Diagnoser diagnoser = Given.knowing(
                "ceased\nverdict: configuration\nproves:\n  - event: {reason: Ceased}\n",
                "going-on\nverdict: not-terway\nproves:\n  - event: {reason: GoingOn}\n");
        Examination examination = new Given("a", Stage.SANDBOX)
                .event(Relation.POD, "Ceased", "x", Duration.ofMinutes(40))
                .event(Relation.POD, "GoingOn", "x", RECENT)
                .examination();

        assertThat(concluded(diagnoser, examination)).containsExactly("going-on", "ceased");
    }

    @Test
    void aVersionThatHasTheFixMakesLessSure() {
        Diagnoser diagnoser = Given.knowing("fault\nfixedIn: v1.17.1\nproves:\n  - event: {reason: Cause}\n");

        assertThat(sureness(diagnoser, "v1.16.6")).isEqualTo(Confidence.CERTAIN);
        assertThat(sureness(diagnoser, "v1.17.1")).isEqualTo(Confidence.LIKELY);
    }

    private static Confidence sureness(Diagnoser diagnoser, String version) {
        Examination examination = new Given("a", Stage.SANDBOX)
                .fact("terway.version", Map.of("version", version))
                .event(Relation.POD, "Cause", "x", RECENT)
                .examination();
        return Judgement.of(List.of(diagnoser.candidates(examination)))
                .conclusions()
                .get(0)
                .confidence();
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
