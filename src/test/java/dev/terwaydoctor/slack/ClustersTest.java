package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.render.About;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

    private final FakePlaces places = new FakePlaces();
    private final Clusters clusters = new Clusters(places);

    @Test
    void theOnlyClusterIsMeantEverywhere() {
        assertThat(clusters.of("C1", "why", Optional.empty())).hasValue(binding("prod-hz"));
    }

    @Test
    void aBindingWinsOverTheQuestionAndTheThread() {
        places.clusters = List.of("prod-hz", "stage-bj");
        places.bindings.put("C1", binding("stage-bj"));
        About thread = new About("prod-hz", null, "en", About.ANSWER);
        assertThat(clusters.of("C1", "in prod-hz", Optional.of(thread))).hasValue(binding("stage-bj"));
        assertThat(clusters.of("C1", "prod-hz")).isEmpty();
        assertThat(clusters.of("C1", "stage-bj")).hasValue(binding("stage-bj"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is it up in prod", "prod: why", "PROD?", "why (prod)"})
    void aNameInTheQuestionIsFoundAsAWholeWord(String question) {
        places.clusters = List.of("prod-hz", "prod");
        assertThat(clusters.of("C1", question, Optional.empty())).hasValue(binding("prod"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product is down", "prod-bj", "why", "xprod"})
    void partsOfWordsAreNoNames(String question) {
        places.clusters = List.of("prod-hz", "prod");
        assertThat(clusters.of("C1", question, Optional.empty())).isEmpty();
    }

    @Test
    void aThreadAboutAClusterThatIsGoneIsForgotten() {
        places.clusters = List.of("a", "b");
        About thread = new About("gone", null, "en", About.ANSWER);
        assertThat(clusters.of("C1", "why", Optional.of(thread))).isEmpty();
        assertThat(clusters.of("C1", "gone")).isEmpty();
    }

    private static Binding binding(String cluster) {
        return new Binding(cluster, List.of(), null);
    }
}
