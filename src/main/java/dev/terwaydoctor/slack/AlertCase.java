package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.alerts.AlertNotice;
import dev.terwaydoctor.slack.alerts.Sighting;
import dev.terwaydoctor.slack.render.Words;

/** An alert with all that it takes to deal with it. */
record AlertCase(String channel, Binding binding, Sighting alert, Words words) {

    AlertNotice notice() {
        return alert.notice();
    }

    /** The thread it belongs to. */
    String root() {
        return alert.ts();
    }

    /** Names it in logs and audit lines. */
    String id() {
        return channel + "/" + alert.ts();
    }

    AlertCase of(Sighting other) {
        return new AlertCase(channel, binding, other, words);
    }
}
