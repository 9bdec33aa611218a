package dev.terwaydoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.evidence.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String QUOTA =
            "quota\nscope: cluster\nverdict: resource-exhaustion\nproves:\n  - event: {reason: AllocIPFailed, message: 'code (?P<code>Q\\w+)'}\n";

    @Test
    void theSameReasonWithTheSameErrorIsAlike() {
        Likeness likeness = likeness(QUOTA).orElseThrow();

        assertThat(likeness.fits(event("AllocIPFailed", "another Pod: code Quota")))
                .isTrue();
        assertThat(likeness.fits(event("AllocIPFailed", "code Throttling"))).isFalse();
        assertThat(likeness.fits(event("FailedCreatePodSandBox", "code Quota"))).isFalse();
        assertThat(likeness.hasReason(event("AllocIPFailed", "code Throttling")))
                .isTrue();
    }

    @Test
    void anApplicationsOwnFaultIsNotSharedByOthersWithTheLike() {
        assertThat(likeness(QUOTA.replace("resource-exhaustion", "not-terway").replace("cluster", "workload")))
                .isEmpty();
    }

    @Test
    void whatNoEventDecidedIsLikeNothing() {
        assertThat(likeness("fact\nproves:\n  - fact: seen\n")).isEmpty();
    }

    private static Optional<Likeness> likeness(String entry) {
        Examination examination = new Given("a", Stage.SANDBOX)
                .fact("seen", Map.of())
                .event(Relation.POD, "AllocIPFailed", "code Quota", Duration.ofMinutes(1))
                .examination();
        Judgement judgement = Judgement.of(List.of(Given.knowing(entry).candidates(examination)));
        return Likeness.of(judgement.conclusions().get(0));
    }

    private static Evidence event(String reason, String message) {
        return new Given("b", Stage.SANDBOX)
                .event(Relation.CLUSTER, reason, message, Duration.ofMinutes(1))
                .examination()
                .evidence()
                .get(0);
    }
}
