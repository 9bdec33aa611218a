package dev.terwaydoctor.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.slack.blocks.Block;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void isNothingForNothing() {
        assertThat(Fold.away("More", List.of())).isEmpty();
    }

    @Test
    void keepsShortPiecesTogether() {
        assertThat(Fold.sections(List.of("a", "b"))).containsExactly(Block.Section.of("a\nb"));
    }

    @Test
    void beginsANewSectionWhereAPieceWouldBeCut() {
        List<Block> sections = Fold.sections(Collections.nCopies(3, "x".repeat(2_000)));
        assertThat(sections).hasSize(3).allSatisfy(s -> assertThat(s.weight()).isEqualTo(2_000));
    }

    @Test
    void beginsANewContainerAfterTenSections() {
        List<Block> containers = Fold.away("More", Collections.nCopies(23, "x".repeat(2_000)));
        assertThat(containers)
                .hasSize(3)
                .allSatisfy(c -> assertThat(((Block.Container) c).childBlocks()).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void dividesAListIntoWhatIsShownAndWhatIsFolded() {
        List<String> items = IntStream.range(0, 9).mapToObj(i -> "item " + i).toList();
        assertThat(Lines.divide(items, 3, 1_000).rest()).hasSize(6);
        assertThat(Lines.divide(items, 9, 15).shown()).containsExactly("item 0", "item 1");
        assertThat(Lines.divide(items, 9, 15).rest()).startsWith("item 2").hasSize(7);
    }

    @Test
    void showsOneItemEvenIfItIsTooLong() {
        Lines lines = Lines.divide(List.of("x".repeat(500), "y"), 5, 100);
        assertThat(lines.shown())
                .singleElement()
                .satisfies(s -> assertThat(s).hasSizeLessThanOrEqualTo(100).endsWith("…"));
        assertThat(lines.rest()).containsExactly("y");
    }
}
