package dev.terwaydoctor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.FactSpec;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)");

    private final Map<String, FactSpec> facts =
            Observers.facts().collect(Collectors.toMap(FactSpec::name, fact -> fact));

    @Test
    void everyFactHasANameForPeopleInBothLanguages() {
        List<String> lacking = new ArrayList<>();
        for (String fact : facts.keySet()) {
            for (String language : List.of("en", "zh")) {
                Phrases say = new Phrases(language);
                String key = Phrases.FACT + fact;
                if (!say.knows(key) || say.say(key).isBlank() || say.say(key).contains(fact)) {
                    lacking.add(fact + " " + language);
                }
            }
        }

        assertThat(lacking).isEmpty();
    }

    @Test
    void noNameIsKeptForAFactThatIsGone() {
        Stream<String> named = Phrases.keys().stream()
                .filter(key -> key.startsWith(Phrases.FACT))
                .map(key -> key.substring(Phrases.FACT.length()));

        assertThat(named).isSubsetOf(facts.keySet());
    }

    @Test
    void theChineseOfAFactSpeaksOfItsOwnFields() {
        facts.forEach((name, fact) -> assertThat(fact.fields())
                .as(name)
                .containsAll(PLACE.matcher(Phrases.says(name))
                        .results()
                        .map(place -> place.group(1))
                        .toList()));
    }

    @Test
    void aProofIsToldByTheNameOfItsFactAndTheUsualNameOfItsObject() {
        Report.Proof proof = new Report.Proof(
                Report.Role.INDICATES,
                Report.Source.STATUS,
                "Node.network.alibabacloud.com n1",
                "network.pending",
                "stage sandbox",
                null,
                null,
                1,
                "");

        assertThat(ProofWords.in("en").reason(proof)).isEqualTo("waits for its network");
        assertThat(ProofWords.in("zh").reason(proof)).isEqualTo("等待网络");
        assertThat(ProofWords.subject(proof.subject())).isEqualTo("Node CR n1");
    }

    @Test
    void aLogLineIsToldWithoutTheHeadOfKlog() {
        assertThat(ProofWords.text(log("E0504 10:09:50.389747       1 local.go:781] \"assign failed\"")))
                .isEqualTo("\"assign failed\"");
        assertThat(ProofWords.text(log("[main] Error: x] y"))).isEqualTo("[main] Error: x] y");
    }

    private static Report.Proof log(String text) {
        return new Report.Proof(Report.Role.CONFIRMS, Report.Source.LOG, "Pod a/b", "terway", text, null, null, 1, "");
    }
}
