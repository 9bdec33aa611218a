package dev.terwaydoctor.slack.api;

import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.View;

/**
 * Whether the workspace takes the newest blocks. Assumed until it refuses them and takes the same without; from then on everything is sent
 * plain, as long as the process lives, which is how a workspace that learns them later is found out.
 */
public final class Taste {

    private volatile boolean plain;

    public Message suited(Message message) {
        return plain ? message.plain() : message;
    }

    View suited(View view) {
        return plain ? view.plain() : view;
    }

    /** The plain form was taken where the other was not. */
    public void learnPlain() {
        plain = true;
    }
}
