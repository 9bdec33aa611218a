package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places.Alerts;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who did what, where, about what, and what came of it; nothing that was said and nothing that was read. */
class AuditTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("audit");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void hasALineForEachQuestionReadAndClick() {
        try (Stage stage = Stage.open()) {
            Message answer = stage.diagnosed();
            stage.sandbox.click("liwei", "incidents", answer.ts(), "Terway log");
            stage.eventually(() -> written().size() == 2);
            stage.doctor.onAsk = (ask, progress) -> SampleReports.log(4, 4);
            stage.sandbox.say("ann", "incidents", answer.threadTs().orElseThrow(), "secret words: terway log");
            stage.eventually(() -> written().size() == 4);
            assertThat(written().get(0)).contains("user=U0ANN00001 channel=C0INCIDENT did=MENTION cluster=prod-hz");
            assertThat(written().get(1)).contains("user=U0LIWEI001", "did=log", "outcome=ANSWERED");
            assertThat(written().get(2))
                    .contains("user=U0ANN00001", "did=log", "target=Pod kube-system/terway-eniip-abc12");
            assertThat(written().get(3)).contains("did=FOLLOW_UP");
            assertThat(written()).noneMatch(line -> line.contains("secret words") || line.contains("IpNotEnough"));
        }
    }

    @Test
    void hasALineForEachAlertWithTheAppThatPostedIt() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message alert = alarms.firing("KubePodCrashLooping", "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.firing("KubePodCrashLooping", "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();
            assertThat(written()).hasSize(2);
            assertThat(written().get(0))
                    .contains("ask=C0INCIDENT/" + alert.ts() + " user=B", "did=alert cluster=prod-hz")
                    .endsWith("target=Pod payments/checkout-7d9f6c54b8-p6vjd outcome=DIAGNOSED");
            assertThat(written().get(1)).endsWith("outcome=COUNTED");
        }
    }

    @Test
    void hasALineForEachRefusal() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.say("gus", "incidents", null, "@terway-doctor why is checkout failing");
            stage.eventually(() -> written().size() == 1);
            assertThat(written().get(0)).contains("user=U0GUEST001", "outcome=REFUSED");
        }
    }

    private List<String> written() {
        return List.copyOf(lines.list).stream()
                .map(event -> event.getKeyValuePairs().stream()
                        .map(pair -> pair.key + "=" + pair.value)
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
