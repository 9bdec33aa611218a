package dev.terwaydoctor.slack;

import org.jspecify.annotations.Nullable;

/**
 * A press of a button or a choice in a menu, as it came.
 *
 * @param messageTs the message it was on; null where only the person sees it
 * @param threadTs the thread of the message it was on; null where only the person sees the message
 * @param value the button's value or that of the chosen line; from outside, not to be trusted
 */
record Click(
        String id,
        String user,
        String channel,
        @Nullable String messageTs,
        @Nullable String threadTs,
        @Nullable String responseUrl,
        String actionId,
        String blockId,
        String value) {}
