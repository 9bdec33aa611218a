package dev.terwaydoctor.slack.api;

import com.slack.api.model.Message;
import com.slack.api.model.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the SDK calls things, in our own shapes. */
final class FromSlack {

    private FromSlack() {}

    static ThreadMessage threadMessage(Message message) {
        Message.Metadata metadata = message.getMetadata();
        boolean marked = metadata != null && metadata.getEventPayload() != null;
        return new ThreadMessage(
                message.getTs(),
                text(message.getUser()),
                text(message.getBotId()),
                text(message.getText()),
                text(message.getLatestReply()),
                marked ? text(metadata.getEventType()) : "",
                marked ? metadata.getEventPayload() : Map.of());
    }

    static ChannelMessage channelMessage(Message message) {
        List<String> repliers = Objects.requireNonNullElse(message.getReplyUsers(), List.of());
        int replied = Objects.requireNonNullElse(message.getReplyUsersCount(), 0);
        return new ChannelMessage(
                message.getTs(),
                text(message.getBotId()),
                FlatText.of(message.getText(), message.getBlocks(), message.getAttachments()),
                repliers,
                replied > repliers.size());
    }

    static Person person(User user) {
        boolean guest = user.isRestricted() || user.isUltraRestricted();
        String language = text(user.getLocale()).startsWith("zh") ? "zh" : "en";
        return new Person(text(user.getTeamId()), user.isBot(), user.isDeleted(), guest, user.isStranger(), language);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
