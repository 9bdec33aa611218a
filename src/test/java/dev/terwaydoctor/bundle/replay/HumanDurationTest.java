package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanDurationTest {

    @ParameterizedTest
    @CsvSource({
        "PT-1S, 0s",
        "PT-1M, <invalid>",
        "PT0S, 0s",
        "PT119S, 119s",
        "PT2M, 2m",
        "PT9M59S, 9m59s",
        "PT10M59S, 10m",
        "PT179M, 179m",
        "PT3H5M, 3h5m",
        "PT8H5M, 8h",
        "PT47H, 47h",
        "P2DT3H, 2d3h",
        "P7D, 7d",
        "P8DT5H, 8d",
        "P729D, 729d",
        "P800D, 2y70d",
        "P3000D, 8y"
    })
    void choosesTheUnitsThatKubectlWould(Duration duration, String text) {
        assertThat(HumanDuration.of(duration)).isEqualTo(text);
    }
}
