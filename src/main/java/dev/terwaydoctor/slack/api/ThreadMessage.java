package dev.terwaydoctor.slack.api;

import java.util.Map;

/**
 * A message of a thread, as far as memory needs it. Metadata is empty when there is none.
 *
 * @param user who wrote it, empty where a bot did without a user
 * @param bot the id of the bot that posted it, empty for a person
 * @param text as Slack has it, with markup
 * @param lastReply the ts of the newest reply under it, empty where there is none
 */
public record ThreadMessage(
        String ts,
        String user,
        String bot,
        String text,
        String lastReply,
        String eventType,
        Map<String, Object> payload) {

    public ThreadMessage {
        payload = Map.copyOf(payload);
    }
}
