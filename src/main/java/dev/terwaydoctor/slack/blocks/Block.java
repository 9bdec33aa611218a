package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** The newest kinds among itself and what it holds. */
    default Stream<Newest> newest() {
        return Stream.empty();
    }

    /** The same words for a workspace that refuses these kinds. */
    default Stream<Block> without(Set<Newest> kinds) {
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

        @Override
        public Stream<Newest> newest() {
            return Stream.of(Newest.FEEDBACK);
        }

        /** As ordinary buttons, so that an opinion is counted there, too. */
        @Override
        public Stream<Block> without(Set<Newest> kinds) {
            return kinds.contains(Newest.FEEDBACK)
                    ? elements.stream().map(each -> new Actions(null, each.asButtons()))
                    : Stream.of(this);
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
                throw new IllegalArgumentException("a container holds no containers, plans, context_actions or inputs");
            }
        }

        @Override
        public Stream<Newest> newest() {
            return Stream.concat(
                    Stream.of(Newest.CONTAINER), childBlocks.stream().flatMap(Block::newest));
        }

        /** Where what it holds grows by that, it becomes several. */
        @Override
        public Stream<Block> without(Set<Newest> kinds) {
            List<Block> children =
                    childBlocks.stream().flatMap(child -> child.without(kinds)).toList();
            return kinds.contains(Newest.CONTAINER)
                    ? Stream.concat(Stream.of(new Section(title, true)), children.stream())
                    : divided(children);
        }

        private Stream<Block> divided(List<Block> children) {
            Stream.Builder<Block> containers = Stream.builder();
            for (int i = 0; i < children.size(); i += Limits.CONTAINER_CHILDREN) {
                int end = Math.min(i + Limits.CONTAINER_CHILDREN, children.size());
                containers.add(new Container(title, isCollapsible, defaultCollapsed, children.subList(i, end)));
            }
            return containers.build();
        }

        private static boolean cannotHold(Block block) {
            return block instanceof Container
                    || block instanceof ContextActions
                    || block instanceof Input
                    || block instanceof Plan;
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
     * Rows under a head.
     *
     * @param instead the same words where no tables are taken
     */
    @JsonTypeName("table")
    record Table(
            List<List<Cell>> rows,
            List<Cell.Column> columnSettings,
            @JsonIgnore List<Block> instead) implements Block {

        public Table {
            rows = Limits.counted("table", rows, Limits.TABLE_ROWS);
            rows.forEach(row -> Limits.counted("table row", row, Limits.TABLE_COLUMNS));
            columnSettings = Limits.counted("column_settings", columnSettings, Limits.TABLE_COLUMNS);
            instead = List.copyOf(instead);
            if (cells(rows) > Limits.TABLE_CHARACTERS) {
                throw new IllegalArgumentException("a table of " + cells(rows) + " characters is too large for Slack");
            }
        }

        /** The first row is the head. Long cells are cut, and what is beyond the last row that Slack takes. */
        public static Table of(List<List<String>> lines, List<Block> instead) {
            List<List<String>> taken = lines.subList(0, Math.min(lines.size(), Limits.TABLE_ROWS));
            int columns = taken.get(0).size();
            int widest = Limits.TABLE_CHARACTERS / (taken.size() * columns);
            List<List<Cell>> rows = new ArrayList<>();
            for (List<String> line : taken) {
                rows.add(line.stream().map(text -> Cell.of(text, widest)).toList());
            }
            return new Table(
                    rows,
                    Stream.generate(() -> Cell.Column.WRAPPED).limit(columns).toList(),
                    instead);
        }

        @Override
        public Stream<Newest> newest() {
            return Stream.of(Newest.TABLE);
        }

        @Override
        public Stream<Block> without(Set<Newest> kinds) {
            return kinds.contains(Newest.TABLE) ? instead.stream() : Stream.of(this);
        }

        /** Of the heavier form, so that there is room for either. */
        @Override
        public int weight() {
            return Math.max(
                    cells(rows), instead.stream().mapToInt(Block::weight).sum());
        }

        private static int cells(List<List<Cell>> rows) {
            return rows.stream()
                    .flatMap(List::stream)
                    .mapToInt(cell -> cell.text().length())
                    .sum();
        }
    }

    /**
     * Steps of work under way.
     *
     * @param instead the same words where no plans are taken
     */
    @JsonTypeName("plan")
    record Plan(String title, List<Task> tasks, @JsonIgnore List<Block> instead) implements Block {

        public Plan {
            Limits.sized("plan title", title, 1, Limits.TASK_TITLE);
            tasks = Limits.counted("plan", tasks, Limits.TASKS);
            instead = List.copyOf(instead);
            Limits.distinct("task_id", tasks.stream().map(Task::taskId));
        }

        @Override
        public Stream<Newest> newest() {
            return Stream.of(Newest.PLAN);
        }

        @Override
        public Stream<Block> without(Set<Newest> kinds) {
            return kinds.contains(Newest.PLAN) ? instead.stream() : Stream.of(this);
        }

        @Override
        public int weight() {
            int said = title.length()
                    + tasks.stream().mapToInt(task -> task.title().length()).sum();
            return Math.max(said, instead.stream().mapToInt(Block::weight).sum());
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
