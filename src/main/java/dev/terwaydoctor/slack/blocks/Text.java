package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A text object: plain, or in Slack's markup. Never empty, never longer than Slack takes; the factories shorten, the constructors refuse. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Text {

    String text();

    /** Shown as it stands, emoji names included. */
    @JsonTypeName("plain_text")
    record Plain(String text) implements Text {

        public Plain {
            Limits.sized("plain_text", text, 1, Limits.TEXT);
        }

        static Plain of(String text, int max) {
            String shown = Mrkdwn.unmarked(text);
            return new Plain(shown.isEmpty() ? "-" : Clip.plain(shown, max));
        }
    }

    /** Slack markup. Verbatim keeps Slack from finding links and names in it by itself: only what we marked is marked. */
    @JsonTypeName("mrkdwn")
    record Marked(String text, boolean verbatim) implements Text {

        public Marked {
            Limits.sized("mrkdwn", text, 1, Limits.TEXT);
        }

        static Marked of(String text) {
            return new Marked(text.isBlank() ? "-" : Clip.marked(text, Limits.TEXT), true);
        }
    }
}
