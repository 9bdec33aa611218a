package dev.terwaydoctor.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.terwaydoctor.slack.Question.Surface;
import java.util.Objects;
import java.util.Optional;
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

    static Heard of(AppMentionEvent e) {
        return new Heard(
                e.getUser(), e.getBotId(), e.getChannel(), null, text(e.getText()), e.getTs(), e.getThreadTs());
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
            return Optional.of(Surface.MENTION);
        }
        boolean toSomebodyElse =
                threadTs == null || text.isBlank() || text.stripLeading().startsWith("<@");
        return toSomebodyElse ? Optional.empty() : Optional.of(Surface.FOLLOW_UP);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
