package dev.terwaydoctor.doctor;

import static dev.terwaydoctor.doctor.Consulting.inThread;
import static dev.terwaydoctor.doctor.Consulting.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people go on to ask in a thread about a Pod. */
class FollowUpTest {

    @Test
    void theNodeIsTheOneOfThePod() {
        assertThat(report(inThread("and the node?")).target())
                .isEqualTo(new Report.Target("Node", "", "cn-hangzhou.10.0.3.21"));
    }

    @Test
    void anotherPodIsLookedForBesideTheOneSpokenOf() {
        assertThat(report(inThread("what about cart-1")).target())
                .isEqualTo(new Report.Target("Pod", "shop", "cart-1"));
    }

    @Test
    void theOtherPodsAreThoseOfTheWorkloadWithoutTheOneSpokenOf() {
        Report report = report(inThread("same for the other pods"));

        assertThat(report.target()).isEqualTo(new Report.Target("StatefulSet", "shop", "cart"));
        assertThat(report.findings())
                .flatExtracting(Report.Finding::evidence)
                .extracting(Report.Proof::subject)
                .doesNotContain("Pod shop/cart-0");
    }

    @Test
    void theLogAroundTheFailureIsThatOfItsMinutes() {
        Extract log = shown("terway log around the failure");

        assertThat(log.all()).containsExactly("2026-05-04T10:06:00Z INFO pod shop/cart-0 torn down");
        assertThat(log.headline()).contains("terway", "between 10:00 and 10:11 UTC");
    }

    @Test
    void aFilterFindsItsLinesInTheWindowOnly() {
        Extract log = shown("grep quota since 10:00");

        assertThat(log.all()).containsExactly("2026-05-04T10:05:50Z ERROR quota exceeded for shop");
        assertThat(log.headline()).contains("quota stands in 1 lines", "since 10:00 UTC");
    }

    @Test
    void aPatternBetweenSlashesIsOne() {
        assertThat(shown("grep /near|refused/").all()).hasSize(2);
        assertThat(shown("grep /([/").headline()).contains("stands in no line");
    }

    @Test
    void linesBeforeAndAfterComeWithWhatIsFound() {
        assertThat(shown("grep exceeded -B 1").all())
                .containsExactly(
                        "2026-05-04T10:05:40Z INFO asks db", "2026-05-04T10:05:50Z ERROR quota exceeded for shop");
        assertThat(shown("1 line before and after \"exceeded\" in the logs").all())
                .hasSize(3);
    }

    @Test
    void theRunBeforeHasItsOwnLog() {
        Extract log = shown("previous logs of container app");

        assertThat(log.all()).containsExactly("2026-05-04T10:01:00Z ERROR the run before");
        assertThat(log.command()).contains("-c app", "--previous");
    }

    @Test
    void asManyLastLinesAreReadAsAsked() {
        assertThat(shown("last 50 lines of the log").command()).contains("--tail=50");
    }

    @Test
    void eventsAreThoseOfThePod() {
        assertThat(shown("show events").all()).singleElement().asString().contains("BackOff");
    }

    @Test
    void reasonsNameTheProofsAndHowSureTheyMakeIt() {
        Answer.Words why = (Answer.Words) inThread("why do you think so?");

        assertThat(why.headline()).startsWith("Why Pod shop/cart-0: ");
        assertThat(why.lines().stream().collect(Collectors.joining("\n")))
                .contains("Certain, because", "connection refused", "kubectl logs cart-0", "Why nothing else:");
        assertThat(why.report().target()).isEqualTo(new Report.Target("Pod", "shop", "cart-0"));
    }

    @Test
    void recheckAsksAgain() {
        assertThat(report(inThread("recheck")).target()).isEqualTo(new Report.Target("Pod", "shop", "cart-0"));
    }

    @Test
    void stopIsAcknowledged() {
        Answer.Words stopped = ((Answer.Stop) inThread("stop")).words();

        assertThat(stopped.understood()).isTrue();
        assertThat(stopped.headline()).contains("Nothing is running here");
    }

    private static Extract shown(String words) {
        return ((Answer.Shown) inThread(words)).extract();
    }
}
