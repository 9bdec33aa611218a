package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<@UBOT> why is a failing~ why is a failing",
                "why <@UBOT|doctor> is~ why  is",
                "<http://a.example.com|a.example.com>~ a.example.com",
                "<https://a.example.com/x>~ https://a.example.com/x",
                "<#C1|ops>~ #ops",
                "<#C1>~ #C1",
                "<@U2>~ @U2",
                "<@U2|bob>~ @bob",
                "<!here>~ @here",
                "<!subteam^S1|@oncall>~ @oncall",
                "<!channel|@channel>~ @channel",
                "a &lt;b&gt; &amp;amp; c~ a <b> &amp; c",
                "a < b > c~ a < b > c",
                "“a” ‘b’~ \"a\" 'b'",
                "<>~ <>",
                "<mailto:a@b.c|a@b.c>~ a@b.c"
            })
    void isWhatThePersonTyped(String slack, String typed) {
        assertThat(TypedText.of(slack, "UBOT")).isEqualTo(typed);
    }
}
