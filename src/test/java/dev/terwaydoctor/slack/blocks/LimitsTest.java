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
                () -> table(101, 1, "x"),
                () -> table(1, 21, "x"),
                () -> table(2, 1, "x".repeat(5001)),
                () -> new Message("x", List.of(table(1, 1, "x"), table(1, 1, "x")), null),
                () -> new Message(
                        "x", List.of(table(1, 1, "x"), Block.Container.folded("t", List.of(table(1, 1, "x")))), null),
                () -> new Cell(""),
                () -> new Task("", "x", Task.Status.PENDING),
                () -> new Task("i", "x".repeat(257), Task.Status.PENDING),
                () -> new Block.Plan("x", List.of(), List.of()),
                () -> new Block.Plan("x".repeat(257), List.of(Task.of("i", "x", Task.Status.ERROR)), List.of()),
                () -> Block.Container.folded(
                        "t", List.of(new Block.Plan("x", List.of(Task.of("i", "x", Task.Status.ERROR)), List.of()))),
                () -> button("v".repeat(2001)),
                () -> Element.Button.of("b", "a".repeat(256), "v", ""),
                () -> new Element.Button(new Text.Plain("x".repeat(76)), "a", "v", null),
                () -> Element.Option.of("o", "v".repeat(76)),
                () -> new Element.Option(new Text.Plain("x".repeat(76)), "v"),
                () -> Element.StaticSelect.of("p", "a", List.of()),
                () -> Element.StaticSelect.of("p", "a", Collections.nCopies(101, Element.Option.of("o", "v"))),
                () -> new Block.Actions(null, List.of(button("v"), button("w"))),
                () -> field("x".repeat(256), "label"),
                () -> new Block.Input("b", new Text.Plain("x".repeat(2001)), input(), null, false, false),
                () -> new Element.TextInput("a", null, null, false, 3001),
                () -> new Element.TextInput("a", null, "12345", false, 4),
                () -> new Element.ExternalSelect("a", new Text.Plain("x".repeat(151)), 1, null),
                () -> Element.StaticSelect.of("p", "a", List.of(Element.Option.of("o", "v")))
                        .choosing(Element.Option.of("o", "w")),
                () -> modal("x".repeat(25), "", List.of(new Block.Divider())),
                () -> modal("t", "m".repeat(3001), List.of(new Block.Divider())),
                () -> modal("t", "", Collections.nCopies(101, new Block.Divider())),
                () -> modal("t", "", List.of(field("b", "l"), field("b", "m"))),
                () -> new View.Modal("c", new Text.Plain("t"), null, new Text.Plain("x"), "", List.of(field("b", "l"))),
                () -> new View.Home(List.of()),
                () -> new View.Home(Collections.nCopies(101, new Block.Divider())),
                () -> new View.Home(Collections.nCopies(90, Block.Section.of("x".repeat(3000)))),
                () -> new Message("x", List.of(field("b", "l")), null),
                () -> new Message(
                        "x",
                        List.of(
                                new Block.Actions("b", List.of(button("v"))),
                                new Block.Actions("b", List.of(button("v")))),
                        null),
                () -> new Offer(Collections.nCopies(101, Element.Option.of("o", "v"))),
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

    private static Block.Table table(int rows, int columns, String text) {
        List<Cell> row = Collections.nCopies(columns, new Cell(text));
        return new Block.Table(Collections.nCopies(rows, row), List.of(new Cell.Column(true)), List.of());
    }

    @Test
    void cutsATableToWhatSlackTakes() {
        List<List<String>> lines = Collections.nCopies(130, List.of("x".repeat(500), ""));
        Block.Table table = Block.Table.of(lines, List.of());
        assertThat(table.rows())
                .hasSize(100)
                .allSatisfy(row -> assertThat(row.get(1).text()).isEqualTo("-"));
        assertThat(table.weight()).isLessThanOrEqualTo(10_000);
    }

    private static Element.Button button(String value) {
        return Element.Button.of("b", "a", value, "");
    }

    private static Block.Input field(String blockId, String label) {
        return Block.Input.required(blockId, label, input());
    }

    private static Element.TextInput input() {
        return Element.TextInput.line("a", "p", 10);
    }

    private static View.Modal modal(String title, String metadata, List<Block> blocks) {
        return new View.Modal(
                "c", new Text.Plain(title), new Text.Plain("send"), new Text.Plain("close"), metadata, blocks);
    }

    @Test
    void windowsAreShortenedToo() {
        View.Modal modal = View.Modal.asking(
                "c", "t".repeat(99), "s".repeat(99), "x".repeat(99), "", List.of(field("b", "l".repeat(9000))));
        assertThat(modal.title().text()).hasSize(24).endsWith("…");
        assertThat(input().saying("x".repeat(99)).initialValue()).hasSize(10);
    }
}
