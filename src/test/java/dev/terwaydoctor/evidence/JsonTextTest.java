package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void readsJsonWithoutMistake() {
        JsonText parsed = JsonText.parse("{\"ipam_type\": \"crd\"}");

        assertThat(parsed.mistake()).isNull();
        assertThat(parsed.value().get("ipam_type").is("crd")).isTrue();
    }

    @Test
    void pointsAtTheMistakeAndStillReadsTheRest() {
        JsonText parsed = JsonText.parse("{\n  \"max_pool_size\": 5,\n}");

        assertThat(parsed.mistake()).extracting("line", "column").containsExactly(3, 1);
        assertThat(parsed.value().get("max_pool_size").number(0)).isEqualTo(5);
    }

    @Test
    void readsNothingWhereNothingCanBeRead() {
        JsonText parsed = JsonText.parse("{\"max_pool_size\": ");

        assertThat(parsed.mistake()).isNotNull();
        assertThat(parsed.value().exists()).isFalse();
    }

    @Test
    void mindsTextAfterTheEnd() {
        assertThat(JsonText.parse("{} x").mistake()).isNotNull();
    }
}
