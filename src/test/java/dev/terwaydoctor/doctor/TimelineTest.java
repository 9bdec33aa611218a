package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Report.Target POD = new Report.Target("Pod", "shop", "web-1");

    private final FakeCluster cluster = Practice.ground()
            .with(Practice.pod("web-1", Practice.CRASHING))
            .with(Practice.warning(
                    "web-1", "BackOff", "Back-off restarting", "2026-05-04T10:02:00Z", "2026-05-04T10:11:00Z", 9))
            .withLog("shop", "web-1", "main", "2026-05-04T10:00:51Z ERROR cannot reach db\n");

    @Test
    void everythingWithATimeStandsInItsOrder() {
        List<String> lines = timeline("timeline of pod shop/web-1").all();

        assertThat(lines)
                .filteredOn(line -> line.charAt(2) == ':')
                .extracting(line -> line.substring(0, 8))
                .isSorted();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("09:00:00  Pod shop/web-1: created"))
                .anySatisfy(line -> assertThat(line).contains("container main ended, exit code 2 (Error)"))
                .anySatisfy(line -> assertThat(line).contains("Ready became False (ContainersNotReady)"))
                .anySatisfy(line -> assertThat(line).contains("BackOff: Back-off restarting"))
                .anySatisfy(line -> assertThat(line).contains("BackOff again, 9 times in all"));
    }

    @Test
    void theFirstOddThingIsMarkedOnce() {
        List<String> lines = timeline("timeline of pod shop/web-1").all();

        assertThat(lines)
                .filteredOn(line -> line.contains("◀"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("10:0").doesNotContain("created"));
    }

    @Test
    void whoWroteToTheConfigurationIsPartOfIt() {
        cluster.with("""
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: terway-controlplane
                  namespace: kube-system
                  managedFields:
                    - {manager: kubectl-edit, operation: Update, time: "2026-05-04T09:59:00Z", fieldsV1: {"f:data": {"f:ctrl-config.yaml": {}}}}
                data: {ctrl-config.yaml: "centralizedIPAM: false"}
                """);

        assertThat(timeline("timeline of pod shop/web-1").all())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("09:59:00")
                        .contains("ConfigMap kube-system/terway-controlplane")
                        .contains("kubectl-edit"));
    }

    @Test
    void aThreadAndAButtonShowTheSame() {
        Answer asked = Practice.ask(cluster, "timeline", "en", POD);
        Answer pressed = Practice.press(
                cluster,
                new Report.Action("timeline", "", Map.of("kind", "Pod", "namespace", "shop", "name", "web-1")));

        assertThat(((Answer.Shown) asked).extract()).isEqualTo(((Answer.Shown) pressed).extract());
    }

    @Test
    void itIsToldInChinese() {
        Extract extract = ((Answer.Shown) Practice.ask(cluster, "时间线", "zh", POD)).extract();

        assertThat(extract.headline()).contains("最早的异常");
        assertThat(extract.all()).anySatisfy(line -> assertThat(line).contains("容器 main 结束"));
    }

    @Test
    void whatIsShownBeginsShortlyBeforeTheFirstOddThing() {
        for (int minute = 10; minute < 60; minute++) {
            cluster.with(Practice.warning(
                    "web-1",
                    "Unhealthy" + minute,
                    "probe",
                    "2026-05-04T10:05:" + minute + "Z",
                    "2026-05-04T10:05:" + minute + "Z",
                    1));
        }

        Extract extract = timeline("timeline of pod shop/web-1");

        assertThat(extract.lines())
                .hasSizeLessThan(extract.all().size())
                .anySatisfy(line -> assertThat(line).contains("◀"));
        assertThat(String.join("\n", extract.lines())).hasSizeLessThan(3_000);
    }

    @Test
    void theJsonHasEveryLineAsTheStepThatReadIt() {
        Report report = Practice.report(cluster, "timeline of pod shop/web-1");

        assertThat(report.target()).isEqualTo(POD);
        assertThat(report.steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.summary()).contains("created").contains("BackOff"));
    }

    private Extract timeline(String question) {
        return ((Answer.Shown) Practice.ask(cluster, question)).extract();
    }
}
