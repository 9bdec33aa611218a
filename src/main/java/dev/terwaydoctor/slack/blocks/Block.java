package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that our messages use. Constructors refuse what Slack would refuse; the factories shorten text first. They are our own and not the
 * SDK's because the SDK knows no container and silently drops what it does not know.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Block {

    /** Characters that count towards the message. */
    int weight();

    /** The same words for a workspace that refuses the newest blocks. */
    default Stream<Block> plain() {
        return Stream.of(this);
    }

    /** A paragraph. Expanded, so that Slack does not fold it behind "see more" by its own judgement. */
    @JsonTypeName("section")
    record Section(Text text, boolean expand) implements Block {

        public static Section of(String mrkdwn) {
            return new Section(Text.Marked.of(mrkdwn), true);
        }

        @Override
        public int weight() {
            return text.text().length();
        }
    }

    @JsonTypeName("header")
    record Header(Text.Plain text) implements Block {

        public Header {
            Limits.sized("header", text.text(), 1, Limits.HEADER);
        }

        public static Header of(String text) {
            return new Header(Text.Plain.of(text, Limits.HEADER));
        }

        @Override
        public int weight() {
            return text.text().length();
        }
    }

    /** Small print. */
    @JsonTypeName("context")
    record Context(List<Text> elements) implements Block {

        public Context {
            elements = Limits.counted("context", elements, Limits.CONTEXT_ELEMENTS);
        }

        public static Context of(String mrkdwn) {
            return new Context(List.of(Text.Marked.of(mrkdwn)));
        }

        @Override
        public int weight() {
            return elements.stream().mapToInt(e -> e.text().length()).sum();
        }
    }

    @JsonTypeName("divider")
    record Divider() implements Block {

        @Override
        public int weight() {
            return 0;
        }
    }

    /** A row of buttons or a menu. {@code blockId} comes back with a press, which is why it may carry a key. */
    @JsonTypeName("actions")
    record Actions(@Nullable String blockId, List<Element> elements) implements Block {

        public Actions {
            if (blockId != null) {
                Limits.sized("block_id", blockId, 1, Limits.ID);
            }
            elements = Limits.counted("actions", elements, Limits.ACTIONS_ELEMENTS);
            Limits.distinct("action_id", elements.stream().map(Element::actionId));
        }

        @Override
        public int weight() {
            return elements.stream().mapToInt(Element::weight).sum();
        }
    }

    @JsonTypeName("context_actions")
    record ContextActions(List<Element.FeedbackButtons> elements) implements Block {

        public ContextActions {
            elements = Limits.counted("context_actions", elements, Limits.CONTEXT_ACTIONS_ELEMENTS);
        }

        /** As ordinary buttons, so that an opinion is counted there, too. */
        @Override
        public Stream<Block> plain() {
            return elements.stream().map(each -> new Actions(null, each.asButtons()));
        }

        @Override
        public int weight() {
            return elements.stream().mapToInt(Element::weight).sum();
        }
    }

    /** Text that Slack does not interpret at all: the safest place for log lines. */
    @JsonTypeName("rich_text")
    record RichText(List<Rich> elements) implements Block {

        public RichText {
            elements = List.copyOf(elements);
        }

        /** Lines as they were read, cleaned of what cannot be seen. */
        public static RichText preformatted(String lines) {
            String shown = CleanText.of(lines).stripTrailing();
            return new RichText(List.of(Rich.Preformatted.of(shown.isEmpty() ? "-" : Clip.plain(shown, Limits.TEXT))));
        }

        @Override
        public int weight() {
            return elements.stream().mapToInt(Rich::weight).sum();
        }
    }

    /** Blocks that are folded away until a reader opens them. */
    @JsonTypeName("container")
    record Container(Text.Plain title, boolean isCollapsible, boolean defaultCollapsed, List<Block> childBlocks)
            implements Block {

        public Container {
            Limits.sized("container title", title.text(), 1, Limits.CONTAINER_TITLE);
            childBlocks = Limits.counted("container", childBlocks, Limits.CONTAINER_CHILDREN);
            if (childBlocks.stream().anyMatch(Container::cannotHold)) {
                throw new IllegalArgumentException("a container holds no containers, context_actions or inputs");
            }
        }

        @Override
        public Stream<Block> plain() {
            return Stream.concat(
                    Stream.of(new Section(title, true)), childBlocks.stream().flatMap(Block::plain));
        }

        private static boolean cannotHold(Block block) {
            return block instanceof Container || block instanceof ContextActions || block instanceof Input;
        }

        public static Container folded(String title, List<Block> children) {
            return new Container(Text.Plain.of(title, Limits.CONTAINER_TITLE), true, true, children);
        }

        @Override
        public int weight() {
            return title.text().length()
                    + childBlocks.stream().mapToInt(Block::weight).sum();
        }
    }

    /**
     * A field of a form, with its name above.
     *
     * @param blockId where a complaint about it goes
     * @param dispatchAction whether what is filled in is told at once, before the form is sent
     */
    @JsonTypeName("input")
    record Input(
            String blockId,
            Text.Plain label,
            Element.Field element,
            Text.@Nullable Plain hint,
            boolean optional,
            boolean dispatchAction)
            implements Block {

        public Input {
            Limits.sized("block_id", blockId, 1, Limits.ID);
            Limits.sized("label", label.text(), 1, Limits.LABEL);
        }

        public static Input required(String blockId, String label, Element.Field element) {
            return new Input(blockId, Text.Plain.of(label, Limits.LABEL), element, null, false, false);
        }

        public static Input optional(String blockId, String label, Element.Field element) {
            return new Input(blockId, Text.Plain.of(label, Limits.LABEL), element, null, true, false);
        }

        public Input hinted(String words) {
            return new Input(blockId, label, element, Text.Plain.of(words, Limits.LABEL), optional, dispatchAction);
        }

        public Input toldAtOnce() {
            return new Input(blockId, label, element, hint, optional, true);
        }

        @Override
        public int weight() {
            return label.text().length() + element.weight();
        }
    }
}
