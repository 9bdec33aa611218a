package dev.terwaydoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    @ParameterizedTest
    @CsvSource({
        "web, web, EXACT",
        "web, web-7d9f8b6c5d-x2x4k, STEM",
        "cn-hangzhou, cn-hangzhou.10.0.3.21, STEM",
        "web-7d, web-7d9f8b6c5d-x2x4k, PREFIX",
        "x2x4k, web-7d9f8b6c5d-x2x4k, ENDING",
        "10.0.3.21, cn-hangzhou.10.0.3.21, ENDING",
        "heckou, checkout, PART",
        "w, web, ",
        "eb, web, ",
        "web-admin, web, ",
        "db, web, "
    })
    void aNameFitsAsWellAsItsPlaceShows(String asked, String name, Fit fit) {
        assertThat(Fit.of(asked, name).orElse(null)).isEqualTo(fit);
    }
}
