package dev.terwaydoctor.slack.api;

import java.util.List;

/**
 * A message of a channel, as far as alerts need it.
 *
 * @param bot the id of the bot that posted it, empty for a person
 * @param text everything that can be read in it, see {@link FlatText}
 * @param repliers the users in its thread, as far as Slack names them
 * @param moreRepliers whether there are some that Slack does not name
 */
public record ChannelMessage(String ts, String bot, String text, List<String> repliers, boolean moreRepliers) {

    public ChannelMessage {
        repliers = List.copyOf(repliers);
    }
}
