package dev.terwaydoctor.slack.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertBoardTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_763_850_000);

    @Test
    void tellsTheFirstOfEachKindThatNobodyAnswered() {
        AlertBoard board = board(
                alert(200, "b", false),
                alert(100, "a", false),
                alert(90, "a", false),
                alert(80, "c", true),
                alert(70, "c", false));
        assertThat(board.unanswered(NOW)).extracting(Sighting::fingerprint).containsExactly("b", "a");
        assertThat(board.unanswered(NOW).get(1).at()).isEqualTo(NOW.minusSeconds(100));
    }

    @Test
    void doesNotGoBackToWhatWasLeftAloneMinutesAgo() {
        assertThat(board(alert(400, "a", false)).unanswered(NOW)).isEmpty();
    }

    @Test
    void countsFromTheThreadThatStandsForThemOn() {
        AlertBoard board =
                board(alert(900, "a", true), alert(600, "a", true), alert(500, "b", false), alert(10, "a", false));
        Sighting root = board.answered("a").orElseThrow();
        assertThat(root.at()).isEqualTo(NOW.minusSeconds(600));
        assertThat(board.like(root)).satisfies(scale -> {
            assertThat(scale.alerts()).isEqualTo(2);
            assertThat(scale.pods()).isEqualTo(2);
            assertThat(scale.last()).isEqualTo(NOW.minusSeconds(10));
        });
        assertThat(board.since(root.ts()).rules()).containsExactly(Map.entry("rule a", 2L), Map.entry("rule b", 1L));
    }

    @Test
    void isAStormWhenManyDifferentOnesCameLately() {
        List<Sighting> alerts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            alerts.add(alert(10 + i, "kind" + i, i == 0));
        }
        alerts.add(alert(1_000, "long ago", false));
        assertThat(board(alerts).isStorm(NOW)).isFalse();
        alerts.add(alert(5, "one more", false));
        assertThat(board(alerts).isStorm(NOW)).isTrue();
    }

    @Test
    void joinsWhatItReadWithWhatItSaw() {
        Sighting read = alert(20, "a", true);
        Sighting seen = new Sighting(read.ts(), "B1", read.notice(), false, true);
        AlertBoard board = AlertBoard.of(List.of(read), List.of(seen), false);
        assertThat(board.answered("a")).hasValue(new Sighting(read.ts(), "B1", read.notice(), true, true));
        assertThat(board.since("0").whole()).isFalse();
    }

    @Test
    void takesAnythingForATime() {
        assertThat(Sighting.at("1763850000.000100")).isEqualTo(NOW);
        assertThat(List.of("", ".", "x.y", "-1.0", "99999999999999.1"))
                .allSatisfy(ts -> assertThat(Sighting.at(ts)).isEqualTo(Instant.EPOCH));
    }

    private static AlertBoard board(Sighting... alerts) {
        return board(List.of(alerts));
    }

    private static AlertBoard board(List<Sighting> alerts) {
        return AlertBoard.of(alerts, List.of(), true);
    }

    private static Sighting alert(int secondsAgo, String kind, boolean answered) {
        Report.Target pod = new Report.Target("Pod", "payments", kind + secondsAgo);
        AlertNotice notice =
                new AlertNotice("rule " + kind, true, "", kind, List.of(pod), List.of(), List.of("payments"));
        return new Sighting(NOW.minusSeconds(secondsAgo).getEpochSecond() + ".000100", "B1", notice, answered, false);
    }
}
