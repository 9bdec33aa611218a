package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private final FakeCluster cluster = Practice.ground().with(Practice.pod("web-1", Practice.CRASHING));

    @Test
    void aPodOffersItsLogsItsCourseInTimeAndAComparison() {
        assertThat(actions("why is pod shop/web-1 failing"))
                .containsExactly(
                        "log",
                        "log",
                        "log",
                        "pod",
                        "node",
                        "events",
                        "timeline",
                        "compare",
                        "recheck",
                        "watch",
                        "handover");
    }

    @Test
    void aWholeClusterHasNothingToBeComparedWith() {
        assertThat(actions("is terway ok")).contains("timeline", "recheck").doesNotContain("compare");
    }

    @Test
    void everyActionCarriesAllThatItTakes() {
        assertThat(Practice.report(cluster, "why is pod shop/web-1 failing").actions())
                .allSatisfy(action -> assertThat(action.args().keySet())
                        .containsExactlyInAnyOrderElementsOf(
                                ActionKind.of(action.id()).orElseThrow().arguments()));
    }

    /** But for those that the surface does by itself. */
    @Test
    void everyActionOfAnAnswerIsUnderstoodWhenItComesBack() {
        assertThat(Practice.report(cluster, "why is pod shop/web-1 failing").actions())
                .filteredOn(action -> !Set.of("watch", "handover").contains(action.id()))
                .allSatisfy(
                        action -> assertThat(Practice.press(cluster, action)).isNotInstanceOf(Answer.Words.class));
    }

    @Test
    void anUnknownOrHalfActionIsAnsweredAndDoesNothing() {
        for (Report.Action action : List.of(
                new Report.Action("exec", "", Map.of("name", "web-1")),
                new Report.Action("log", "", Map.of("pod", "web-1")),
                new Report.Action("timeline", "", Map.of("kind", "Secret", "name", "x")))) {
            assertThat(Practice.press(cluster, action)).isInstanceOf(Answer.Words.class);
        }
    }

    private List<String> actions(String question) {
        return Practice.report(cluster, question).actions().stream()
                .map(Report.Action::id)
                .toList();
    }
}
