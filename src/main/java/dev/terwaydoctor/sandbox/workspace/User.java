package dev.terwaydoctor.sandbox.workspace;

import java.util.Objects;

/** A member as {@code users.info} tells it: a person, a guest, or a bot. */
public record User(String id, String name, String realName, Standing standing, String timeZone) {

    /** What a member may do at all; Slack says it with a handful of booleans. */
    public enum Standing {
        MEMBER,
        GUEST,
        /** A guest of one channel alone. */
        SINGLE_CHANNEL_GUEST,
        /** Somebody of another workspace, met in a shared channel. */
        EXTERNAL,
        DEACTIVATED,
        BOT
    }

    public User {
        Objects.requireNonNull(standing);
    }

    /** In which language they read Slack: here, that of where they live. */
    public String locale() {
        return timeZone.equals("Asia/Shanghai") ? "zh-CN" : "en-US";
    }

    public boolean isBot() {
        return standing == Standing.BOT;
    }
}
