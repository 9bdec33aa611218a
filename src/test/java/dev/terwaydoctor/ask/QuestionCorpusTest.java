package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionCorpusTest {

    private static final double FLOOR = 0.97;
    private static final QuestionParser PARSER = QuestionParser.standard();
    private static final Map<String, List<LabelledQuestion>> CORPUS = LabelledQuestion.all();

    @Test
    void everySlotOfTheCorpusIsFoundAndRight() {
        Score score = new Score();
        List<LabelledQuestion> questions =
                CORPUS.values().stream().flatMap(List::stream).toList();
        questions.forEach(question -> question.score(question.asked(PARSER), score));
        System.out.println(questions.size() + " questions\n" + score.table());
        score.misses().forEach(System.out::println);

        assertThat(questions.size()).isGreaterThanOrEqualTo(300);
        assertThat(score.precision())
                .allSatisfy((slot, precision) -> assertThat(precision).as(slot).isGreaterThanOrEqualTo(FLOOR));
        assertThat(score.recall())
                .allSatisfy((slot, recall) -> assertThat(recall).as(slot).isGreaterThanOrEqualTo(FLOOR));
    }

    @Test
    void everyQuestionOfTheFrozenIncidentsIsInTheCorpusAndRight() throws IOException {
        Score score = new Score();
        List<LabelledQuestion> questions = CORPUS.getOrDefault("cases", List.of());
        questions.forEach(question -> question.score(question.asked(PARSER), score));

        assertThat(questions.stream().map(LabelledQuestion::q).collect(Collectors.toSet()))
                .containsAll(incidents());
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void theObjectIsTheSameWhateverIsShoutedAfterIt() {
        Score score = new Score();
        for (LabelledQuestion question : CORPUS.getOrDefault("cases", List.of())) {
            Hints plain = LabelledQuestion.hints(question.asked(PARSER).intent());
            Hints shouted = LabelledQuestion.hints(PARSER.parse(question.q() + "!!", Context.at(LabelledQuestion.NOW))
                    .intent());
            score.add(
                    question.q(),
                    "name",
                    plain.primary().map(NameHint::text).orElse(null),
                    shouted.primary().map(NameHint::text).orElse(null));
        }
        assertThat(score.misses()).isEmpty();
    }

    private static Set<String> incidents() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (Stream<Path> cases = Files.walk(Path.of("src/test/resources/cases"), 2)) {
            return cases.filter(path -> path.endsWith("case.yaml"))
                    .map(path -> read(yaml, path))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(ObjectMapper yaml, Path path) {
        try {
            return yaml.readTree(path.toFile()).path("question").asText();
        } catch (IOException e) {
            throw new IllegalStateException(path.toString(), e);
        }
    }
}
