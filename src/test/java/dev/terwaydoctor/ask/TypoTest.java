package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypoTest {

    private static final Typo TYPO = new Typo(Lexicon.standard());

    @ParameterizedTest
    @CsvSource({
        "whhy,why",
        "faling,failing",
        "faield,failed",
        "namspace,namespace",
        "deploymnet,deployment",
        "deploment,deployment",
        "evnets,events",
        "pendng,pending",
        "crashlooopiing,crashlooping",
        "statefullset,statefulset",
    })
    void aSlipIsForgiven(String typed, String meant) {
        assertThat(TYPO.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkout",
                "payments",
                "cart",
                "redis",
                "kafka",
                "postgres",
                "frontend",
                "backend",
                "webapp",
                "lobby",
                "spark"
            })
    void ordinaryNamesAreNoSlips(String name) {
        assertThat(TYPO.meant(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "why is the starter deployment failing,starter",
        "why is starter failing,starter",
        "pod worker is crashing,worker",
        "what is wrong with shower,shower",
    })
    void aNameThatLooksLikeASlipStaysAName(String question, String name) {
        Intent intent = QuestionParser.standard()
                .parse(question, Context.at(LabelledQuestion.NOW))
                .intent();

        assertThat(LabelledQuestion.hints(intent).primary().map(NameHint::text)).contains(name);
    }
}
