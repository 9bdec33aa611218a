package dev.terwaydoctor.slack.api;

import java.util.List;

/**
 * A channel's messages, newest first, replies in threads not among them.
 *
 * @param whole false where there are more than were read
 */
public record History(List<ChannelMessage> messages, boolean whole) {

    public History {
        messages = List.copyOf(messages);
    }
}
