package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimesTest {

    private static final String CORE = """
            apiVersion: v1
            kind: Event
            metadata: {name: e, namespace: default}
            involvedObject: {%s kind: Node, name: n1}
            reason: AllocIPFailed
            message: m
            """;

    @Test
    void takesTheOldFieldsWhereTheyAreFilled() {
        EventTimes times = EventTimes.of(Charts.object(CORE.formatted("") + """
                firstTimestamp: '2026-05-04T10:00:00Z'
                lastTimestamp: '2026-05-04T10:20:00Z'
                count: 5
                """));

        assertThat(times.first()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(times.last()).isEqualTo(Instant.parse("2026-05-04T10:20:00Z"));
        assertThat(times.count()).isEqualTo(5);
    }

    @Test
    void takesTheSeriesOfAnEventWrittenThroughTheNewApi() {
        EventTimes times = EventTimes.of(Charts.object(CORE.formatted("") + """
                firstTimestamp: null
                lastTimestamp: null
                count: 0
                eventTime: '2026-05-04T10:00:00.123456Z'
                series: {count: 31, lastObservedTime: '2026-05-04T10:25:00.654321Z'}
                """));

        assertThat(times.first()).isEqualTo(Instant.parse("2026-05-04T10:00:00.123456Z"));
        assertThat(times.last()).isEqualTo(Instant.parse("2026-05-04T10:25:00.654321Z"));
        assertThat(times.count()).isEqualTo(31);
    }

    @Test
    void takesTheTimeOfTheEventWhereItWasNotRepeated() {
        EventTimes times = EventTimes.of(Charts.object(CORE.formatted("") + "eventTime: '2026-05-04T10:00:00Z'\n"));

        assertThat(times.last()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(times.count()).isOne();
    }

    @Test
    void takesTheNewestOfAllWhereSeveralAreFilled() {
        EventTimes times = EventTimes.of(Charts.object(CORE.formatted("") + """
                lastTimestamp: '2026-05-04T10:10:00Z'
                eventTime: '2026-05-04T10:00:00Z'
                series: {count: 2, lastObservedTime: '2026-05-04T10:30:00Z'}
                count: 9
                """));

        assertThat(times.last()).isEqualTo(Instant.parse("2026-05-04T10:30:00Z"));
        assertThat(times.count()).isEqualTo(9);
    }

    @Test
    void tellsTheCoreNodeFromTerwaysByTheApiVersion() {
        ObjectRef core = new ObjectRef(Kinds.NODE, "", "n1");
        ObjectRef ofTerway = new ObjectRef(Kinds.TERWAY_NODE, "", "n1");
        KubeObject bare = Charts.object(CORE.formatted(""));
        KubeObject written = Charts.object(CORE.formatted("apiVersion: v1,"));
        KubeObject custom = Charts.object(CORE.formatted("apiVersion: network.alibabacloud.com/v1beta1,"));

        assertThat(Reads.isAbout(bare, core)).isTrue();
        assertThat(Reads.isAbout(written, core)).isTrue();
        assertThat(Reads.isAbout(custom, core)).isFalse();
        assertThat(Reads.isAbout(custom, ofTerway)).isTrue();
        assertThat(Reads.isAbout(bare, ofTerway)).isFalse();
    }
}
