package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a watch says: that it runs, with a button that ends it, what it saw change, and that it is over. */
public record WatchMessage(About about, Report.Target target) {

    /** The message that stands in the thread while the watch runs, and carries it. */
    public Message running(Instant until) {
        Words words = words();
        String text = words.say("watch.begun", subject(), state(), Mrkdwn.date(until));
        List<Block> blocks = new ArrayList<>(List.of(Block.Section.of(text)));
        stop(words).ifPresent(button -> blocks.add(new Block.Actions(null, List.of(button))));
        return new Message(text, blocks, about.metadata());
    }

    public Message changed(String before, String now) {
        return button(words().say("watch.changed", subject(), Mrkdwn.code(before), Mrkdwn.code(now)));
    }

    public Message well(String before, String now, Duration watched) {
        String minutes = words().say("span.minutes", Math.max(1, watched.toMinutes()));
        return Message.of(words().say("watch.well", subject(), Mrkdwn.code(before), Mrkdwn.code(now), minutes));
    }

    public Message gone(String before) {
        return Message.of(words().say("watch.gone", subject(), Mrkdwn.code(before)));
    }

    public Message over() {
        return button(words().say("watch.over", subject(), state()));
    }

    /** What takes the place of the running message once it is over. */
    public Message ended(Instant when) {
        return Message.of(words().say("watch.ended", subject(), Mrkdwn.date(when), state()))
                .with(about.as(About.EXTRACT).metadata());
    }

    /** As {@link #ended}, when a person stopped it. */
    public Message stopped(String user) {
        return Message.of(words().say("watch.stopped", subject(), Mrkdwn.person(user), state()))
                .with(about.as(About.EXTRACT).metadata());
    }

    private Message button(String text) {
        List<Block> blocks = new ArrayList<>(List.of(Block.Section.of(text)));
        ButtonKey key = ButtonKey.choosing(about.cluster(), target);
        key.value()
                .map(value ->
                        Element.Button.of(words().say("recheck"), ButtonKey.ACTION_ID + ":recheck:0", value, text))
                .ifPresent(button -> blocks.add(new Block.Actions(null, List.of(button))));
        return new Message(text, blocks, about.as(About.EXTRACT).metadata());
    }

    private Optional<Element> stop(Words words) {
        ButtonKey key = new ButtonKey(about.cluster(), new Report.Action(ActionKind.UNWATCH.id(), "", Map.of()));
        return key.value()
                .map(value -> Element.Button.of(
                        words.say("watch.stop"), ButtonKey.ACTION_ID + ":unwatch:0", value, words.say("watch.stop")));
    }

    private String subject() {
        return Mrkdwn.code(target.subject());
    }

    private String state() {
        return Mrkdwn.code(about.mark(Mark.STATE).orElse("?"));
    }

    private Words words() {
        return Words.in(about.language());
    }
}
