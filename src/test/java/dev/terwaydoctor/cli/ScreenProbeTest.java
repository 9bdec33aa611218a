package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenProbeTest {

    private static final int NO_SUCH_DESCRIPTOR = 99;

    @Test
    void whatIsNoTerminalIsAlwaysTheSameScreen() {
        assertThat(new ScreenProbe(Map.of("COLUMNS", "60")).screen(NO_SUCH_DESCRIPTOR))
                .isEqualTo(Screen.PIPED);
    }

    @Test
    void aScreenIsNeverTooNarrowToRead() {
        assertThat(new Screen(true, true, 3).width()).isEqualTo(40);
    }
}
