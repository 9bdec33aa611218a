package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final TimeReader READER = new TimeReader(LEXICON.timeWords());
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");

    @ParameterizedTest
    @CsvSource({
        "since 10:00,2026-05-04T10:00:00Z",
        "since 11:30,2026-05-03T11:30:00Z",
        "since 9am,2026-05-04T09:00:00Z",
        "since 8:30 pm,2026-05-03T20:30:00Z",
        "since 2026-05-01T07:00:00Z,2026-05-01T07:00:00Z",
        "since 2026-05-01 07:00,2026-05-01T07:00:00Z",
        "since 2026-05-01,2026-05-01T00:00:00Z",
        "since friday,2026-05-01T00:00:00Z",
        "since tuesday's upgrade,2026-04-28T00:00:00Z",
        "since yesterday,2026-05-03T00:00:00Z",
        "since yesterday 18:00,2026-05-03T18:00:00Z",
        "since this morning,2026-05-04T00:00:00Z",
        "since midnight,2026-05-04T00:00:00Z",
        "since last night,2026-05-03T18:00:00Z",
        "since 2 hours ago,2026-05-04T08:12:00Z",
        "--since=90m,2026-05-04T08:42:00Z",
        "in the last hour,2026-05-04T09:12:00Z",
        "last 30 minutes,2026-05-04T09:42:00Z",
        "over the past 2 days,2026-05-02T10:12:00Z",
        "past half hour,2026-05-04T09:42:00Z",
        "最近一小时,2026-05-04T09:12:00Z",
        "最近 30 分钟,2026-05-04T09:42:00Z",
        "过去两个小时,2026-05-04T08:12:00Z",
        "从 10:00 开始,2026-05-04T10:00:00Z",
        "09:30 以后,2026-05-04T09:30:00Z",
        "上午 9 点半之后,2026-05-04T09:30:00Z",
        "从昨天下午3点开始,2026-05-03T15:00:00Z",
    })
    void theBeginningOfAWindow(String words, Instant since) {
        assertThat(read(words).since()).isEqualTo(since);
        assertThat(read(words).until()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "between 09:00 and 09:30,2026-05-04T09:00:00Z,2026-05-04T09:30:00Z",
        "from 09:00 to 09:30,2026-05-04T09:00:00Z,2026-05-04T09:30:00Z",
        "since 09:00 until 09:30,2026-05-04T09:00:00Z,2026-05-04T09:30:00Z",
        "09:00 - 09:30,2026-05-04T09:00:00Z,2026-05-04T09:30:00Z",
        "09:00 到 09:30 之间,2026-05-04T09:00:00Z,2026-05-04T09:30:00Z",
        "around 09:30,2026-05-04T09:15:00Z,2026-05-04T09:45:00Z",
        "at 09:30,2026-05-04T09:15:00Z,2026-05-04T09:45:00Z",
        "until 09:30,,2026-05-04T09:30:00Z",
        "were there errors yesterday,2026-05-03T00:00:00Z,2026-05-04T00:00:00Z",
        "昨天的日志,2026-05-03T00:00:00Z,2026-05-04T00:00:00Z",
    })
    void aWindowWithAnEnd(String words, Instant since, Instant until) {
        assertThat(read(words)).isEqualTo(new TimeWindow(since, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why is web-0 down",
                "pending 40min",
                "in ContainerCreating for 1h",
                "it worked before the maintenance on tuesday",
                "after we cleaned up old CRDs yesterday",
                "since lunch",
                "since the upgrade",
                "2 of 4 pods broken",
                "since 25:99",
                "半个多小时了",
            })
    void whatIsNoWindow(String words) {
        assertThat(read(words)).isEqualTo(TimeWindow.OPEN);
    }

    @Test
    void timesOfDayAreOnTheAskersClock() {
        Context shanghai = new Context(false, NOW, ZoneId.of("Asia/Shanghai"), Set.of());

        assertThat(read("since 17:30", shanghai).since()).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
        assertThat(read("since midnight", shanghai).since()).isEqualTo(Instant.parse("2026-05-03T16:00:00Z"));
    }

    private static TimeWindow read(String words) {
        return read(words, Context.at(NOW));
    }

    private static TimeWindow read(String words, Context context) {
        return READER.read(new Sentence(new Tagger(LEXICON).words(Tokenizer.tokens(words))), context);
    }
}
