package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report's actions, its candidates and the feedback as things to press. At most four in a row, since phones stack them; an action that cannot
 * be carried by a button's value is left out.
 */
final class Buttons {

    static final String PICK = ButtonKey.ACTION_ID + ":pick";

    private static final int ROW = 4;
    private static final int CANDIDATES_AS_BUTTONS = 4;
    private static final int CANDIDATES = 100;

    private final Words words;

    Buttons(Words words) {
        this.words = words;
    }

    List<Block> actions(Report report) {
        String about = report.target() == null ? "" : report.target().subject();
        List<Element> buttons = new ArrayList<>();
        for (Report.Action action : report.actions()) {
            button(new ButtonKey(report.cluster(), action), about, buttons.size())
                    .ifPresent(buttons::add);
        }
        moreLogs(report, buttons.size()).ifPresent(buttons::add);
        return rows(buttons);
    }

    /** Of a cluster as a whole there is no log. */
    private Optional<Element> moreLogs(Report report, int index) {
        Report.Target target = report.target();
        return target == null || target.kind().equals("Cluster")
                ? Optional.empty()
                : button(ButtonKey.moreLogs(report.cluster(), target, words.say("more.log")), target.subject(), index);
    }

    /** Few candidates as buttons, more as a menu; names too long for a menu line become buttons as well. */
    List<Block> candidates(Report report) {
        List<Report.Target> candidates =
                report.candidates().stream().limit(CANDIDATES).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Element.Option> options = new ArrayList<>();
        if (candidates.size() > CANDIDATES_AS_BUTTONS) {
            candidates.forEach(c ->
                    ButtonKey.menuValue(c).ifPresent(v -> options.add(Element.Option.of(menuText(c), v))));
        }
        List<Block> blocks = new ArrayList<>();
        if (!options.isEmpty()) {
            Element menu = Element.StaticSelect.of(words.say("choose.placeholder"), PICK, options);
            blocks.add(new Block.Actions(ButtonKey.menuId(report.cluster()), List.of(menu)));
        }
        List<Element> buttons = new ArrayList<>();
        candidates.stream()
                .filter(c -> options.isEmpty() || ButtonKey.menuValue(c).isEmpty())
                .limit(ROW * 3L)
                .forEach(c -> button(ButtonKey.choosing(report.cluster(), c), c.subject(), buttons.size())
                        .ifPresent(buttons::add));
        blocks.addAll(rows(buttons));
        int more = report.candidates().size() - options.size() - buttons.size();
        if (more > 0) {
            blocks.add(Block.Context.of(words.say("choose.more", more)));
        }
        return blocks;
    }

    /** What is pressed is counted with the answer's fingerprint, never with who pressed it. */
    Block feedback(Report report) {
        String fingerprint = Names.isArgument(report.fingerprint()) ? report.fingerprint() : "";
        return new Block.ContextActions(List.of(new Element.FeedbackButtons(
                ButtonKey.FEEDBACK,
                Element.Option.of(words.say("feedback.good"), clipped("v1|good|" + fingerprint)),
                Element.Option.of(words.say("feedback.bad"), clipped("v1|bad|" + fingerprint)))));
    }

    private static String clipped(String value) {
        return value.substring(0, Math.min(value.length(), 75));
    }

    /** The name last, so that the part that tells candidates apart is not what a narrow menu cuts. */
    private static String menuText(Report.Target target) {
        return target.name() + " · " + target.kind() + (target.namespace().isEmpty() ? "" : " " + target.namespace());
    }

    private static Optional<Element> button(ButtonKey key, String about, int index) {
        Report.Action action = key.action();
        String id = ButtonKey.ACTION_ID + ":" + action.id() + ":" + index;
        String spoken = action.label().equals(about) ? about : action.label() + " " + about;
        return key.value().map(value -> Element.Button.of(action.label(), id, value, spoken));
    }

    private static List<Block> rows(List<Element> buttons) {
        List<Block> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += ROW) {
            rows.add(new Block.Actions(null, buttons.subList(i, Math.min(i + ROW, buttons.size()))));
        }
        return rows;
    }
}
