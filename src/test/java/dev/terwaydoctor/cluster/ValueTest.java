package dev.terwaydoctor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Value TREE = Value.of(Map.of(
            "metadata", Map.of("labels", Map.of("k8s.aliyun.com/pod-eni", "true")),
            "status", Map.of("phase", "Running", "restarts", 3, "containers", List.of(Map.of("name", "app")))));

    @Test
    void aDottedPathLeadsToTheDescendant() {
        assertThat(TREE.at("status.phase").text()).contains("Running");
    }

    @Test
    void aKeyWithDotsIsReachedByItsVeryName() {
        assertThat(TREE.at("metadata.labels").get("k8s.aliyun.com/pod-eni").isTrue())
                .isTrue();
    }

    @Test
    void whatIsNotThereReadsAsEmptyHoweverDeepOneAsks() {
        assertThat(TREE.at("spec.template.spec.containers").items()).isEmpty();
        assertThat(TREE.at("status.phase.of.nothing").exists()).isFalse();
    }

    @Test
    void anotherTypeThanAskedForReadsAsEmpty() {
        assertThat(TREE.at("status.containers").text()).isEmpty();
        assertThat(TREE.at("status.phase").items()).isEmpty();
        assertThat(TREE.at("status.phase").number(7)).isEqualTo(7);
    }

    @Test
    void numbersAreReadAsTextAndAsNumbers() {
        assertThat(TREE.at("status.restarts").orEmpty()).isEqualTo("3");
        assertThat(TREE.at("status.restarts").number(0)).isEqualTo(3);
    }

    @Test
    void onlyRfc3339TimesAreTimes() {
        assertThat(Value.of("2026-05-04T10:12:00.5Z").time()).contains(Instant.parse("2026-05-04T10:12:00.5Z"));
        assertThat(Value.of("yesterday at about noon").time()).isEmpty();
        assertThat(Value.of("2026-13-45T99:12:00Z").time()).isEmpty();
    }
}
