package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    private static final Literals WORDS = new Literals(List.of("refused", "time", "TimeOut", "时间耗尽"));

    @Test
    void findsWordsWhateverTheirCase() {
        assertThat(WORDS.in("Connection REFUSED")).containsExactly("refused");
        assertThat(WORDS.occurIn("no TIME left")).isTrue();
    }

    @Test
    void findsEveryWordThatOccursEvenInsideAnother() {
        assertThat(WORDS.in("timeout")).containsExactly("time", "timeout");
    }

    @Test
    void findsWordsAtBothEndsOfTheLine() {
        assertThat(WORDS.in("refused at the wrong time")).containsExactly("refused", "time");
    }

    @Test
    void findsWordsOfOtherScripts() {
        assertThat(WORDS.occurIn("连接时间耗尽")).isTrue();
    }

    @Test
    void findsNothingInShortOrForeignLines() {
        assertThat(WORDS.occurIn("ti")).isFalse();
        assertThat(WORDS.occurIn("")).isFalse();
        assertThat(WORDS.occurIn("all is well")).isFalse();
    }

    @Test
    void goesOnUntilAWordIsAccepted() {
        assertThat(WORDS.any("refused in time", index -> index == 1)).isTrue();
        assertThat(WORDS.any("refused", index -> index == 1)).isFalse();
    }

    @Test
    void refusesWordsTooShortToBeIndexed() {
        assertThatThrownBy(() -> new Literals(List.of("no"))).hasMessageContaining("no");
    }
}
