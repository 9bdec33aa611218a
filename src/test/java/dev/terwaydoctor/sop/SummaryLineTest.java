package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SummaryLineTest {

    @Test
    void joinsItsPartsInBothLanguages() {
        Summary summary = new SummaryLine()
                .add("cluster.version", "version", "v1.16.6")
                .add("cluster.policy", "state", ":on")
                .done();

        assertThat(summary.words().en()).isEqualTo("Terway v1.16.6; network policy on");
        assertThat(summary.words().zh()).isEqualTo("Terway v1.16.6；网络策略 开");
        assertThat(summary.problem()).isFalse();
    }

    @Test
    void isAProblemWhenOnePartIs() {
        assertThat(new SummaryLine()
                        .add("events.none")
                        .bad("component.missing", "node", "n1")
                        .done()
                        .problem())
                .isTrue();
    }

    @Test
    void refusesAPartThatIsNotWritten() {
        assertThatThrownBy(() -> new SummaryLine().add("nothing.such")).isInstanceOf(IllegalArgumentException.class);
    }
}
