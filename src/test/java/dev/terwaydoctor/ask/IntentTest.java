package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.ask.Intent.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentTest {

    private static final QuestionParser PARSER = QuestionParser.standard();
    private static final Context FIRST = Context.at(LabelledQuestion.NOW);
    private static final Context THREAD = FIRST.inThread();

    @ParameterizedTest
    @CsvSource({
        "why is my pod failing,NO_TARGET",
        "show me the logs,NO_TARGET",
        "is the node ok,NO_TARGET",
        "recheck,NO_TARGET",
        "pod Foo_Bar is down,INVALID_NAME",
        "thanks a lot,CHATTER",
        "asdkjh qwe zxc vbn,GIBBERISH",
        "$(reboot) > /dev/null,GIBBERISH",
        "大家早上好,CHATTER",
    })
    void whatIsUnclearSaysWhy(String text, Reason reason) {
        assertThat(PARSER.parse(text, FIRST).intent())
                .isInstanceOfSatisfying(
                        Intent.Unclear.class,
                        unclear -> assertThat(unclear.reason()).isEqualTo(reason));
    }

    @Test
    void suggestionsAreInTheLanguageOfTheQuestion() {
        Intent.Unclear english =
                (Intent.Unclear) PARSER.parse("why is it failing", FIRST).intent();
        Intent.Unclear chinese = (Intent.Unclear) PARSER.parse("为什么失败了", FIRST).intent();

        assertThat(english.suggestions()).anyMatch(example -> example.contains("why is pod"));
        assertThat(chinese.suggestions()).anyMatch(example -> example.contains("为什么"));
    }

    @Test
    void aNameThatIsTooLongIsNoName() {
        assertThat(PARSER.parse("pod " + "a".repeat(254) + " is down", FIRST).intent())
                .isInstanceOfSatisfying(
                        Intent.Unclear.class,
                        unclear -> assertThat(unclear.reason()).isEqualTo(Reason.INVALID_NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why is it still failing?",
                "and the deployment?",
                "is that pod ok",
                "look at it again",
                "same for the other pods",
                "它为什么又重启了",
            })
    void inAThreadWordsWithoutANamePointBack(String text) {
        assertThat(PARSER.parse(text, THREAD).intent())
                .isInstanceOfSatisfying(
                        Intent.Diagnose.class,
                        diagnose -> assertThat(diagnose.hints().sameThing()).isTrue());
    }

    @Test
    void theOtherPodsAreMarked() {
        Intent.Diagnose diagnose = (Intent.Diagnose)
                PARSER.parse("same for the other pods", THREAD).intent();

        assertThat(diagnose.hints().others()).isTrue();
    }

    @Test
    void aNewNameInAThreadReplacesTheOldOne() {
        Intent.Diagnose diagnose =
                (Intent.Diagnose) PARSER.parse("what about web-2", THREAD).intent();

        assertThat(diagnose.hints().sameThing()).isFalse();
        assertThat(diagnose.hints().primary().map(NameHint::text)).contains("web-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'll ask the network team", "we should roll back", "lol", "merging the fix now", "好的,收到"})
    void peopleTalkingToEachOtherAreLeftAlone(String text) {
        assertThat(PARSER.parse(text, THREAD).intent())
                .isInstanceOfSatisfying(
                        Intent.Unclear.class,
                        unclear -> assertThat(unclear.reason()).isEqualTo(Reason.CHATTER));
    }

    @Test
    void aLogIsAskedForWithAllThatWasSaid() {
        Intent.Logs logs = (Intent.Logs)
                PARSER.parse("last 50 lines of the previous log of container app in web-0, grep \"i/o timeout\"", FIRST)
                        .intent();

        assertThat(logs.log())
                .isEqualTo(new LogAsk(LogAsk.Source.APPLICATION, true, "i/o timeout", 50, false, 0, 0, false));
        assertThat(logs.hints().container()).isEqualTo("app");
    }

    @ParameterizedTest
    @CsvSource({
        "terway log around the failure,TERWAY_DAEMON,true",
        "terway-init log,TERWAY_INIT,false",
        "policy container log,POLICY,false",
        "controlplane logs when it failed,CONTROLPLANE,true",
        "控制面日志,CONTROLPLANE,false",
        "its logs,APPLICATION,false",
    })
    void theLogIsTheOneNamed(String text, LogAsk.Source source, boolean around) {
        Intent.Logs logs = (Intent.Logs) PARSER.parse(text, THREAD).intent();

        assertThat(logs.log().source()).isEqualTo(source);
        assertThat(logs.log().aroundFailure()).isEqualTo(around);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why are there errors in the logs of web-0",
                "the logs of web-0 are full of errors",
                "did \"no route\" show up in the logs of web-0",
                "web-0 writes no logs",
            })
    void aLogMentionedIsNotALogAskedFor(String text) {
        assertThat(PARSER.parse(text, FIRST).intent()).isInstanceOf(Intent.Diagnose.class);
    }

    @Test
    void pastedTextAloneIsDiagnosed() {
        Asked asked = PARSER.parse(
                "  Warning  FailedScheduling  3m  default-scheduler  0/3 nodes are available: 3 Insufficient cpu.",
                FIRST);

        assertThat(asked.pasted().form()).isEqualTo(Pasted.Form.EVENTS);
        assertThat(asked.intent())
                .isInstanceOfSatisfying(
                        Intent.Diagnose.class,
                        diagnose -> assertThat(diagnose.hints().terms()).contains("FailedScheduling"));
    }

    @Test
    void whatIsAskedAboutPastedTextStillCounts() {
        Asked asked = PARSER.parse("show me the events\nweb-0   0/1   Pending   0   3m", FIRST);

        assertThat(asked.intent()).isInstanceOf(Intent.Events.class);
    }
}
