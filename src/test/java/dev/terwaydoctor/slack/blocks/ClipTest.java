package dev.terwaydoctor.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClipTest {

    @Test
    void leavesShortTextAlone() {
        assertThat(Clip.plain("abc", 3)).isEqualTo("abc");
        assertThat(Clip.marked("`abc`", 5)).isEqualTo("`abc`");
    }

    @Test
    void marksWhatWasCut() {
        assertThat(Clip.plain("abcdef", 4)).isEqualTo("abc…");
    }

    @Test
    void neverCutsASurrogatePairInHalf() {
        assertThat(Clip.plain("ab😀cd", 4)).isEqualTo("ab…");
    }

    @Test
    void neverCutsAnEscapeOrALinkInHalf() {
        String clipped = Clip.marked("x".repeat(90) + "&lt;&lt;&lt;&lt;&lt;&lt;", 104);
        assertThat(clipped).hasSizeLessThanOrEqualTo(104).endsWith("&lt;\n…");
        String date = Clip.marked("x".repeat(80) + "<!date^1763850000^{time}|2025>" + "y".repeat(90), 100);
        assertThat(date).hasSizeLessThanOrEqualTo(100).doesNotContain("<").endsWith("x\n…");
    }

    @Test
    void cutsAtTheEndOfALineWhereOneIsNear() {
        assertThat(Clip.marked("first line\nsecond line\n" + "z".repeat(40), 40))
                .isEqualTo("first line\nsecond line\n…");
    }

    @Test
    void closesAFenceThatItOpened() {
        String clipped = Clip.marked("```" + "a\n".repeat(100) + "```", 60);
        assertThat(clipped).hasSizeLessThanOrEqualTo(60).endsWith("```\n…");
    }
}
