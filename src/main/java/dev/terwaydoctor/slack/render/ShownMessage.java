package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * An extract: its sentence, whose it is, then its lines uninterpreted. Whole lines only; those that find no room are counted, and if there is more
 * than the message shows, everything goes into a file.
 */
final class ShownMessage {

    private static final int ALL_LINES = 2_400;
    private static final int ONE_LINE = 600;
    private static final int SMALL_PRINT = 500;

    private final Extract extract;
    private final Words words;
    private final List<String> fitting = new ArrayList<>();

    ShownMessage(Extract extract, Words words) {
        this.extract = extract;
        this.words = words;
        int characters = 0;
        for (String line : extract.lines()) {
            String clipped = Clip.plain(line, ONE_LINE);
            characters += clipped.length() + 1;
            if (characters > ALL_LINES) {
                break;
            }
            fitting.add(clipped);
        }
    }

    Message message() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Section.of(Mrkdwn.line(extract.headline())));
        blocks.add(Block.Context.of(Clip.marked(smallPrint(), SMALL_PRINT)));
        blocks.add(
                fitting.isEmpty()
                        ? Block.Section.of(words.say("lines.none"))
                        : Block.RichText.preformatted(String.join("\n", fitting)));
        if (isCut()) {
            blocks.add(Block.Context.of(left()));
        }
        String text = Mrkdwn.line(extract.headline());
        return new Message(Clip.marked(text.isEmpty() ? "-" : text, ONE_LINE), blocks, null);
    }

    Optional<Attachment> file() {
        if (!isCut()) {
            return Optional.empty();
        }
        List<String> lines = extract.all().size() >= extract.lines().size() ? extract.all() : extract.lines();
        String name = extract.subject().name() + ".log";
        return Optional.of(new Attachment(name, extract.subject().subject(), String.join("\n", lines) + "\n"));
    }

    private boolean isCut() {
        return fitting.size() < extract.lines().size()
                || extract.all().size() > extract.lines().size()
                || extract.lines().stream().anyMatch(l -> l.length() > ONE_LINE);
    }

    private String left() {
        int hidden = extract.lines().size() - fitting.size();
        StringJoiner left = new StringJoiner(" · ");
        if (hidden > 0) {
            left.add(words.say("lines.left", hidden));
        }
        return left.add(words.say(
                        "lines.file",
                        Math.max(extract.all().size(), extract.lines().size())))
                .toString();
    }

    private String smallPrint() {
        StringJoiner small = new StringJoiner(" · ");
        small.add(Mrkdwn.line(extract.subject().subject()));
        if (!extract.limits().isEmpty()) {
            small.add(Mrkdwn.line(extract.limits()));
        }
        if (!extract.command().isEmpty()) {
            small.add(words.say("repeat", Mrkdwn.code(extract.command())));
        }
        return small.toString();
    }
}
