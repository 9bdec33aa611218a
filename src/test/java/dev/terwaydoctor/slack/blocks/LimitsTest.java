package dev.terwaydoctor.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

    static Stream<Executable> tooLarge() {
        return Stream.of(
                () -> new Text.Plain(""),
                () -> new Text.Plain("x".repeat(3001)),
                () -> new Text.Marked("x".repeat(3001), true),
                () -> new Block.Header(new Text.Plain("x".repeat(151))),
                () -> new Block.Context(Collections.nCopies(11, new Text.Plain("x"))),
                () -> new Block.Context(List.of()),
                () -> new Block.Actions(null, Collections.nCopies(26, button("v"))),
                () -> new Block.Actions("b".repeat(256), List.of(button("v"))),
                () -> new Block.ContextActions(List.of()),
                () -> new Block.Container(new Text.Plain("x".repeat(151)), true, true, List.of(new Block.Divider())),
                () -> Block.Container.folded("t", Collections.nCopies(11, new Block.Divider())),
                () -> Block.Container.folded("t", List.of(Block.Container.folded("u", List.of(new Block.Divider())))),
                () -> button("v".repeat(2001)),
                () -> Element.Button.of("b", "a".repeat(256), "v", ""),
                () -> new Element.Button(new Text.Plain("x".repeat(76)), "a", "v", null),
                () -> Element.Option.of("o", "v".repeat(76)),
                () -> new Element.Option(new Text.Plain("x".repeat(76)), "v"),
                () -> Element.StaticSelect.of("p", "a", List.of()),
                () -> Element.StaticSelect.of("p", "a", Collections.nCopies(101, Element.Option.of("o", "v"))),
                () -> new Rich.Run("x".repeat(3001)),
                () -> new Message("", List.of(), null),
                () -> new Message("x".repeat(3001), List.of(), null),
                () -> new Message("x", Collections.nCopies(51, new Block.Divider()), null),
                () -> new Message("x", Collections.nCopies(5, Block.Section.of("x".repeat(3000))), null),
                () -> new Message.Metadata("e", Map.of("k", "v".repeat(2000))));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void refusesToBuildWhatSlackWouldRefuse(Executable construction) {
        assertThatIllegalArgumentException().isThrownBy(construction::execute);
    }

    @Test
    void factoriesShortenInstead() {
        assertThat(Block.Header.of("x".repeat(500)).text().text()).hasSize(150).endsWith("…");
        assertThat(Block.Section.of("x".repeat(5000)).text().text()).hasSizeLessThanOrEqualTo(3000);
        assertThat(Element.Button.of("x".repeat(90), "a", "v", "y".repeat(90))
                        .text()
                        .text())
                .hasSize(75);
        assertThat(Block.RichText.preformatted("x".repeat(9000)).weight()).isEqualTo(3000);
        assertThat(Message.of("x".repeat(9000)).text()).hasSizeLessThanOrEqualTo(3000);
    }

    @Test
    void factoriesGiveEmptyTextSomethingToShow() {
        assertThatCode(() -> {
                    Block.Section.of(" ");
                    Block.Header.of("\u200b");
                    Block.RichText.preformatted("\n");
                    Message.of("");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void leavesOutWhatFindsNoRoomAndSaysSo() {
        Composer composer = new Composer("headline", null).tail(new Block.Actions(null, List.of(button("v"))));
        IntStream.range(0, 60).forEach(i -> composer.add(Block.Section.of("part " + i + " " + "x".repeat(400))));

        Message message = composer.build("the rest is left out");

        assertThat(message.blocks().stream().mapToInt(Block::weight).sum()).isBetween(11_000, 12_000);
        assertThat(message.blocks())
                .endsWith(Block.Context.of("the rest is left out"), new Block.Actions(null, List.of(button("v"))));
    }

    @Test
    void keepsToFiftyBlocksWithTheNotice() {
        Composer composer = new Composer("headline", null);
        IntStream.range(0, 80).forEach(i -> composer.add(new Block.Divider()));
        assertThat(composer.build("cut").blocks()).hasSizeLessThanOrEqualTo(50).contains(Block.Context.of("cut"));
    }

    @Test
    void saysNothingWhenNothingWasLeftOut() {
        Message message =
                new Composer("headline", null).add(Block.Section.of("all")).build("cut");
        assertThat(message.blocks()).containsExactly(Block.Section.of("all"));
    }

    private static Element.Button button(String value) {
        return Element.Button.of("b", "a", value, "");
    }
}
