package dev.terwaydoctor.doctor;

import static dev.terwaydoctor.doctor.Consulting.ask;
import static dev.terwaydoctor.doctor.Consulting.inThread;
import static dev.terwaydoctor.doctor.Consulting.report;
import static dev.terwaydoctor.doctor.Consulting.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import org.junit.jupiter.api.Test;

/** "Was it logged?" is answered yes or no first. */
class TestimonyTest {

    @Test
    void yesComesFirstWithHowOftenAndWhenThoughThePodHasACauseOfItsOwn() {
        Report report = report(ask(shop(), "did cart-0 in shop log any quota errors?"));

        assertThat(report.headline())
                .startsWith("Yes: \"quota\" was logged 2 time(s), first at 09:30:00, last at 10:05:50 UTC")
                .contains("connection refused");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_TERWAY);
        assertThat(report.findings().get(0).evidence().get(0).text())
                .contains("begins ⏎", "quota is near", "line 2 of 5");
    }

    @Test
    void theWindowDecides() {
        assertThat(report(ask(shop(), "was 'quota is near' logged by cart-0 since 10:00?"))
                        .headline())
                .startsWith("No: \"quota is near\" was not logged since 10:00 UTC");
        assertThat(report(ask(shop(), "any 'quota is near' messages in cart-0 between 09:00 and 10:00?"))
                        .headline())
                .startsWith("Yes: \"quota is near\" was logged 1 time(s) between 09:00 and 10:00 UTC");
    }

    @Test
    void aWellPodThatLoggedItIsUndecidedAndOneThatDidNotIsWell() {
        assertThat(report(ask(shop(), "did cart-1 print 'begins'?")).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        Report no = report(ask(shop(), "did cart-1 print 'Peer down'?"));

        assertThat(no.headline()).startsWith("No: \"Peer down\" was not logged (1 lines of app read)");
        assertThat(no.verdict()).isEqualTo(Verdict.HEALTHY);
    }

    @Test
    void inAThreadItIsThePodSpokenOf() {
        assertThat(report(inThread("any 'connection refused' errors?")).headline())
                .startsWith("Yes: \"connection refused\" was logged 1 time(s)");
        assertThat(report(inThread("有没有打印 quota")).headline()).startsWith("Yes: \"quota\"");
    }

    @Test
    void theLogOfTerwayIsSearchedWhereItIsNamed() {
        assertThat(report(inThread("any 'torn down' lines in the terway log?")).headline())
                .startsWith("Yes: \"torn down\" was logged 1 time(s), at 10:06:00 UTC (container terway)");
    }
}
