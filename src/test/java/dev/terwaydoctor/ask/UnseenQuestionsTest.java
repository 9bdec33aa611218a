package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnseenQuestionsTest {

    private static final double FLOOR = 0.95;
    /** Of a dozen labels one is a matter of opinion. */
    private static final Map<String, Double> FEW = Map.of("since", 0.92, "term", 0.92);

    @Test
    void wordsOfSomebodyWhoNeverSawTheGrammarAreUnderstood() {
        Score score = new Score();
        List<UnseenQuestion> questions = UnseenQuestion.all();
        questions.forEach(question -> question.score(QuestionParser.standard(), score));
        System.out.println(questions.size() + " unseen questions\n" + score.table());
        score.misses().forEach(System.out::println);

        assertThat(questions).hasSize(150);
        assertThat(score.precision())
                .allSatisfy((slot, precision) -> assertThat(precision).as(slot).isGreaterThanOrEqualTo(floor(slot)));
        assertThat(score.recall())
                .allSatisfy((slot, recall) -> assertThat(recall).as(slot).isGreaterThanOrEqualTo(floor(slot)));
    }

    private static double floor(String slot) {
        return FEW.getOrDefault(slot, FLOOR);
    }
}
