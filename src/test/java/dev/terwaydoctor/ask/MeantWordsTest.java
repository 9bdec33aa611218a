package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeantWordsTest {

    private static final QuestionParser PARSER = QuestionParser.standard();

    private static Hints hints(String words) {
        return LabelledQuestion.hints(
                PARSER.parse(words, Context.at(LabelledQuestion.NOW)).intent());
    }

    @Test
    void anEnvironmentIsNoNamespaceByItself() {
        Hints hints = hints("web does not start in the uat environment");

        assertThat(hints.environment()).isEqualTo("uat");
        assertThat(hints.primary().map(NameHint::text)).contains("web");
    }

    @Test
    void whereTheSameDoesWellIsNotWhereTheTroubleIs() {
        assertThat(hints("scores 起不来,risk 里同一个镜像是好的").namespaces()).isEmpty();
    }

    @Test
    void whereTheTroubleIsStaysThePlaceEvenIfItsHealthIsAskedFor() {
        assertThat(hints("is scores in risk ok").namespaces()).containsExactly("risk");
    }

    @Test
    void whoAsksBesidesWhetherItIsWellAsksOfItsStateToo() {
        assertThat(hints("did web-0 log \"leader lost\" today and is it ok now").logged())
                .isNotNull()
                .matches(LogAsk::stateToo);
        assertThat(hints("did web-0 log \"leader lost\" today").logged())
                .isNotNull()
                .matches(log -> !log.stateToo());
    }
}
