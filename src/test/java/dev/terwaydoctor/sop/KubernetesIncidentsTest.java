package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.report.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small incidents of every way in which a workload fails without Terway's doing, put before the engine alone. */
class KubernetesIncidentsTest {

    private static final int CALLS_AT_MOST = 28;

    static List<Path> incidents() throws IOException {
        return Incident.files();
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void isDiagnosed(Path file) throws IOException {
        Incident incident = Incident.read(file);
        FakeCluster cluster = incident.cluster(incident.objects());
        List<Conclusion> conclusions = incident.examine(cluster).judgement().conclusions();
        String said = conclusions.stream().limit(2).map(Incident::words).collect(Collectors.joining("\n"));
        Verdict verdict = conclusions.isEmpty()
                ? Verdict.INCONCLUSIVE
                : conclusions.get(0).cause().verdict();

        assertThat(verdict.spelling())
                .as("%s%n%s", file.getFileName(), said)
                .isEqualTo(incident.root().at("/expect/verdict").asText());
        Incident.texts(incident.root().at("/expect/mentions"))
                .forEach(pattern -> assertThat(said).containsPattern(Pattern.compile(pattern)));
        Incident.texts(incident.root().at("/expect/not"))
                .forEach(pattern -> assertThat(said).doesNotContainPattern(Pattern.compile(pattern)));
        assertThat(cluster.requests()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(CALLS_AT_MOST);
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void isDiagnosedTheSameInWhateverOrderObjectsAreListed(Path file) throws IOException {
        Incident incident = Incident.read(file);
        List<JsonNode> shuffled = new ArrayList<>(incident.objects());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(causes(incident, shuffled)).isEqualTo(causes(incident, incident.objects()));
    }

    private static List<String> causes(Incident incident, List<JsonNode> objects) throws IOException {
        return incident.examine(incident.cluster(objects)).judgement().conclusions().stream()
                .map(conclusion -> conclusion.cause().id())
                .toList();
    }
}
