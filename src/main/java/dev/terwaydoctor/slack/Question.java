package dev.terwaydoctor.slack;

import org.jspecify.annotations.Nullable;

/**
 * Words of a person to the bot, from wherever they came.
 *
 * @param id Slack's own id of the delivery, for logs and audit
 * @param text plain words, Slack's markup taken out
 * @param ts the message that holds the question; null for a slash command, which leaves none
 * @param threadTs the root of the thread it was asked in; null outside threads
 * @param responseUrl where a slash command can be answered without being a member; else null
 * @param enclosed what came with the words
 */
record Question(
        String id,
        Surface surface,
        String user,
        String channel,
        String text,
        @Nullable String ts,
        @Nullable String threadTs,
        @Nullable String responseUrl,
        Enclosed enclosed) {

    /**
     * What came with the words.
     *
     * @param text of blocks and attachments, to be taken as pasted; empty for none
     * @param files whether there are files, which are not read
     */
    record Enclosed(String text, boolean files) {

        static final Enclosed NOTHING = new Enclosed("", false);
    }

    Question(
            String id,
            Surface surface,
            String user,
            String channel,
            String text,
            @Nullable String ts,
            @Nullable String threadTs,
            @Nullable String responseUrl) {
        this(id, surface, user, channel, text, ts, threadTs, responseUrl, Enclosed.NOTHING);
    }

    enum Surface {
        SLASH,
        MENTION,
        DIRECT,
        /** Somebody pointed at a message, which need not be theirs. */
        SHORTCUT,
        /** Sent with a form; leaves no message either. */
        FORM,
        /** Said in a thread without naming the bot. It may not be meant for it. */
        FOLLOW_UP
    }

    /** The thread that the answer belongs to, as far as there is one already. */
    @Nullable String thread() {
        return threadTs != null ? threadTs : ts;
    }
}
