package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionCorpusTest {

    private static final double FLOOR = 0.75;
    private static final QuestionParser PARSER = QuestionParser.standard();

    @Test
    void everySlotOfTheCorpusIsFoundAndRight() {
        Score score = new Score();
        List<LabelledQuestion> questions =
                LabelledQuestion.all().values().stream().flatMap(List::stream).toList();
        questions.forEach(question -> question.score(question.asked(PARSER), score));
        System.out.println(questions.size() + " questions\n" + score.table());
        score.misses().forEach(System.out::println);

        assertThat(questions.size()).isGreaterThanOrEqualTo(130);
        assertThat(score.precision())
                .allSatisfy((slot, precision) -> assertThat(precision).as(slot).isGreaterThanOrEqualTo(FLOOR));
        assertThat(score.recall())
                .allSatisfy((slot, recall) -> assertThat(recall).as(slot).isGreaterThanOrEqualTo(FLOOR));
    }
}
