package dev.terwaydoctor.slack;

import com.slack.api.model.Attachment;
import com.slack.api.model.File;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.terwaydoctor.slack.Question.Enclosed;
import dev.terwaydoctor.slack.Question.Surface;
import dev.terwaydoctor.slack.api.FlatText;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that the bot came to hear, from whichever event, and the decision whether it may be a question to it. Bots, the bot itself included, are
 * never answered. In channels, what names the bot is for it; what is said in a thread without naming anybody first may be; all else is not.
 */
record Heard(
        @Nullable String user,
        @Nullable String botId,
        String channel,
        @Nullable String channelType,
        String text,
        String ts,
        @Nullable String threadTs,
        Enclosed enclosed) {

    private static final String DIRECT = "im";

    /**
     * Where Slack tells of a message that names the bot by two events, which may go to two replicas: the one of its own counts. An edit is told once,
     * and of group messages it is not known.
     */
    private static final Set<String> TOLD_TWICE = Set.of("channel", "group");

    /** How a message in a thread begins that is for somebody else: with a name, or with what somebody else said. */
    private static final List<String> NOT_TO_US = List.of("<@", "<!subteam", "&gt;", ">");

    private static final String EDITED = "edited";
    private static final String MENTIONED = "mentioned";

    /** Who corrects a question this soon wants the corrected one answered. */
    private static final Duration AFTERTHOUGHT = Duration.ofMinutes(1);

    /** A change that is told later than this after the last edit was made by Slack. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    static Heard of(AppMentionEvent e) {
        return new Heard(
                e.getUser(),
                e.getBotId(),
                e.getChannel(),
                MENTIONED,
                text(e.getText()),
                e.getTs(),
                e.getThreadTs(),
                enclosed(e.getText(), e.getBlocks(), e.getAttachments(), e.getFiles()));
    }

    static Heard of(MessageEvent e) {
        return new Heard(
                e.getUser(),
                e.getBotId(),
                e.getChannel(),
                e.getChannelType(),
                text(e.getText()),
                e.getTs(),
                e.getThreadTs(),
                enclosed(e.getText(), e.getBlocks(), e.getAttachments(), e.getFiles()));
    }

    static Heard of(MessageFileShareEvent e) {
        return new Heard(
                e.getUser(),
                null,
                e.getChannel(),
                e.getChannelType(),
                text(e.getText()),
                e.getTs(),
                e.getThreadTs(),
                enclosed(e.getText(), e.getBlocks(), e.getAttachments(), e.getFiles()));
    }

    static Heard of(MessageThreadBroadcastEvent e) {
        return new Heard(
                e.getUser(),
                null,
                e.getChannel(),
                e.getChannelType(),
                text(e.getText()),
                e.getTs(),
                e.getThreadTs(),
                Enclosed.NOTHING);
    }

    /** What a message says after its author changed it within a minute; empty for any other change, such as a preview that was added. */
    static Optional<Heard> of(MessageChangedEvent e) {
        MessageChangedEvent.Message now = e.getMessage();
        String edited = now.getEdited() == null ? null : now.getEdited().getTs();
        boolean justNow = SlackTime.between(edited, e.getEventTs()).compareTo(AT_ONCE) <= 0;
        return justNow && SlackTime.between(now.getTs(), edited).compareTo(AFTERTHOUGHT) <= 0
                ? Optional.of(new Heard(
                        now.getUser(),
                        now.getBotId(),
                        e.getChannel(),
                        DIRECT.equals(e.getChannelType()) ? DIRECT : EDITED,
                        text(now.getText()),
                        now.getTs(),
                        now.getThreadTs(),
                        enclosed(now.getText(), now.getBlocks(), now.getAttachments(), now.getFiles())))
                : Optional.empty();
    }

    /** {@code self} is the bot's own user. */
    Optional<Question> question(String eventId, String self) {
        if (user == null || user.equals(self) || botId != null) {
            return Optional.empty();
        }
        return surface(self)
                .map(surface -> new Question(
                        eventId, surface, user, channel, TypedText.of(text, self), ts, threadTs, null, enclosed));
    }

    private Optional<Surface> surface(String self) {
        if (DIRECT.equals(channelType)) {
            return Optional.of(Surface.DIRECT);
        }
        if (text.contains("<@" + self)) {
            return TOLD_TWICE.contains(channelType) ? Optional.empty() : Optional.of(Surface.MENTION);
        }
        boolean toSomebodyElse =
                threadTs == null || text.isBlank() || NOT_TO_US.stream().anyMatch(text.stripLeading()::startsWith);
        return toSomebodyElse ? Optional.empty() : Optional.of(Surface.FOLLOW_UP);
    }

    /** Blocks count where there is no text: Slack writes what is typed into both. */
    private static Enclosed enclosed(
            @Nullable String text,
            @Nullable List<LayoutBlock> blocks,
            @Nullable List<Attachment> attachments,
            @Nullable List<File> files) {
        boolean wordless = text == null || text.isBlank();
        return new Enclosed(
                FlatText.of(null, wordless ? blocks : null, attachments), files != null && !files.isEmpty());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
