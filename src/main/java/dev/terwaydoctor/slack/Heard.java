package dev.terwaydoctor.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.terwaydoctor.slack.Question.Surface;
import java.time.Duration;
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
        @Nullable String threadTs) {

    private static final String DIRECT = "im";

    /**
     * Where Slack tells of a message that names the bot by two events, which may go to two replicas: the one of its own counts. An edit is told once,
     * and of group messages it is not known.
     */
    private static final Set<String> TOLD_TWICE = Set.of("channel", "group");

    private static final String EDITED = "edited";
    private static final String MENTIONED = "mentioned";

    /** Who corrects a question this soon wants the corrected one answered. */
    private static final Duration AFTERTHOUGHT = Duration.ofMinutes(1);

    /** A change that is told later than this after the last edit was made by Slack. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    static Heard of(AppMentionEvent e) {
        return new Heard(
                e.getUser(), e.getBotId(), e.getChannel(), MENTIONED, text(e.getText()), e.getTs(), e.getThreadTs());
    }

    static Heard of(MessageEvent e) {
        return new Heard(
                e.getUser(),
                e.getBotId(),
                e.getChannel(),
                e.getChannelType(),
                text(e.getText()),
                e.getTs(),
                e.getThreadTs());
    }

    static Heard of(MessageFileShareEvent e) {
        return new Heard(
                e.getUser(), null, e.getChannel(), e.getChannelType(), text(e.getText()), e.getTs(), e.getThreadTs());
    }

    static Heard of(MessageThreadBroadcastEvent e) {
        return new Heard(
                e.getUser(), null, e.getChannel(), e.getChannelType(), text(e.getText()), e.getTs(), e.getThreadTs());
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
                        now.getThreadTs()))
                : Optional.empty();
    }

    /** {@code self} is the bot's own user. */
    Optional<Question> question(String eventId, String self) {
        if (user == null || user.equals(self) || botId != null) {
            return Optional.empty();
        }
        return surface(self)
                .map(surface ->
                        new Question(eventId, surface, user, channel, TypedText.of(text, self), ts, threadTs, null));
    }

    private Optional<Surface> surface(String self) {
        if (DIRECT.equals(channelType)) {
            return Optional.of(Surface.DIRECT);
        }
        if (text.contains("<@" + self)) {
            return TOLD_TWICE.contains(channelType) ? Optional.empty() : Optional.of(Surface.MENTION);
        }
        boolean toSomebodyElse =
                threadTs == null || text.isBlank() || text.stripLeading().startsWith("<@");
        return toSomebodyElse ? Optional.empty() : Optional.of(Surface.FOLLOW_UP);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
