package dev.terwaydoctor.slack.api;

import java.util.Map;

/**
 * A message of a thread, as far as memory needs it. Metadata is empty when there is none.
 *
 * @param bot the id of the bot that posted it, empty for a person
 * @param text what notifications show, in Slack's markup
 */
public record ThreadMessage(String ts, String bot, String text, String eventType, Map<String, Object> payload) {

    public ThreadMessage {
        payload = Map.copyOf(payload);
    }
}
