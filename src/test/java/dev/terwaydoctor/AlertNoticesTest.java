package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.report.Report.Target;
import dev.terwaydoctor.slack.alerts.AlertNotice;
import org.junit.jupiter.api.Test;

/** What is looked at for an alert, and in which order. */
class AlertNoticesTest {

    private static final String POD = "checkout-7d9f6c54b8-p6vjd";

    private final AlertNotices reading = new AlertNotices();

    @Test
    void looksAtThePodThenAtWhereItWas() {
        AlertNotice notice = read("[FIRING:1] KubePodCrashLooping namespace=payments pod=" + POD + " cluster=prod-hz");
        assertThat(notice.subjects())
                .containsExactly(new Target("Pod", "payments", POD), new Target("Namespace", "", "payments"));
        assertThat(notice.cluster()).isEqualTo("prod-hz");
        assertThat(notice.namespaces()).containsExactly("payments");
        assertThat(notice.firing()).isTrue();
    }

    @Test
    void looksAtANode() {
        AlertNotice notice = read("[FIRING:1] KubeNodeNotReady\nnode: cn-hangzhou.10.0.3.40\nseverity: critical");
        assertThat(notice.subjects()).containsExactly(new Target("Node", "", "cn-hangzhou.10.0.3.40"));
        assertThat(notice.nodes()).containsExactly("cn-hangzhou.10.0.3.40");
    }

    @Test
    void knowsAnAlertAboutASiblingForTheSame() {
        String other = "[FIRING:1] KubePodCrashLooping namespace=payments pod=checkout-7d9f6c54b8-zx8wt";
        assertThat(read(other).fingerprint())
                .isEqualTo(read("[FIRING:1] KubePodCrashLooping namespace=payments pod=" + POD)
                        .fingerprint());
    }

    @Test
    void hearsThatItIsOver() {
        assertThat(read("[RESOLVED] KubePodCrashLooping namespace=payments pod=" + POD)
                        .firing())
                .isFalse();
    }

    @Test
    void leavesWhatNoMonitoringSystemSays() {
        assertThat(reading.read("critical: pod " + POD + " in payments is down!"))
                .isEmpty();
        assertThat(reading.read("[FIRING:1] Watchdog\nseverity: none")).isEmpty();
        assertThat(reading.read("")).isEmpty();
    }

    private AlertNotice read(String posted) {
        return reading.read(posted).orElseThrow();
    }
}
