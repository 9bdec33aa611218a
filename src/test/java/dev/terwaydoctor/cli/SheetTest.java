package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

    private final Screen narrow = new Screen(false, false, 40);

    @Test
    void wordsWrapAtTheScreensWidth() {
        assertThat(new Sheet(narrow).item(2, "- ", Palette.PLAIN, "one two three four five six seven eight nine"))
                .hasToString("""
                          - one two three four five six seven
                            eight nine
                        """);
    }

    @Test
    void chineseCountsTwoColumnsACharacterAndBreaksAnywhereButBeforeAStop() {
        assertThat(new Sheet(narrow).paragraph(0, "交换机的可用地址已经全部用完所以新的容器组，无法获得地址"))
                .hasToString("""
                        交换机的可用地址已经全部用完所以新的容器
                        组，无法获得地址
                        """);
    }

    @Test
    void aWordWiderThanTheScreenStaysWhole() {
        String name = "n".repeat(50);

        assertThat(new Sheet(narrow).paragraph(0, "see " + name + " there")).hasToString("see\n" + name + "\nthere\n");
    }

    @Test
    void lineBreaksAndTabsBecomeSpaces() {
        assertThat(new Sheet(narrow).paragraph(0, "one\n\ttwo")).hasToString("one  two\n");
    }

    @Test
    void marksThatTurnTheReadingDirectionAreSpelledOut() {
        assertThat(new Sheet(narrow).verbatim(0, "a\u202eb\u2066c\u200fd\u009be\u2028f", Palette.PLAIN))
                .hasToString("a\\u{202e}b\\u{2066}c\\u{200f}d\\u{9b}e\\u{2028}f\n");
    }

    @Test
    void colourIsOnlyForScreensThatHaveIt() {
        assertThat(new Sheet(new Screen(true, true, 40)).heading(0, "x")).hasToString("\u001b[1mx\u001b[0m\n");
        assertThat(new Sheet(narrow).heading(0, "x")).hasToString("x\n");
    }

    @Test
    void gapsDoNotAddUp() {
        assertThat(new Sheet(narrow).gap().heading(0, "x").gap().gap().heading(0, "y"))
                .hasToString("x\n\ny\n");
    }
}
