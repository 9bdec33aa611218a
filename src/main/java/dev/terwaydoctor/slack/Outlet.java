package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.Attachment;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the messages of one answer go. */
sealed interface Outlet {

    /** Gives the ts of the new message, empty where it can never be changed. */
    Result<String> say(Message message);

    /** Puts a message in the place of an earlier one. A fleeting one may be lost. */
    Result<String> replace(String ts, Message message, boolean fleeting);

    /** Takes back what was said. */
    void remove(String ts);

    /** Whether a person's message was deleted; false where that cannot be told. */
    boolean isGone(String ts);

    Result<String> attach(Attachment file);

    /** A line of what is under way, where such a line is shown; empty takes it away. May be lost. */
    default void status(String words) {}

    /** For one person's eyes. */
    void whisper(String user, Message message);

    /** A thread in a channel that the bot is in; without a thread, the channel itself. */
    record InThread(SlackApi api, String channel, @Nullable String thread) implements Outlet {

        private static final Set<String> DISTASTE = Set.of("invalid_blocks", "invalid_blocks_format");
        private static final Set<String> EXCESS = Set.of("msg_too_long", "msg_blocks_too_long");
        private static final Set<String> GONE = Set.of("message_not_found", "thread_not_found");
        private static final String SLACK = "USLACKBOT";

        @Override
        public Result<String> say(Message message) {
            return orPlainer(message, m -> api.post(channel, thread, m));
        }

        @Override
        public Result<String> replace(String ts, Message message, boolean fleeting) {
            return orPlainer(message, m -> api.update(channel, ts, m, fleeting));
        }

        @Override
        public void remove(String ts) {
            api.delete(channel, ts);
        }

        /** Between a person and the bot alone: in a channel it would be one more thing that moves. */
        @Override
        public void status(String words) {
            if (thread != null && channel.startsWith("D")) {
                api.status(channel, thread, words);
            }
        }

        /** A root that has replies leaves a stone of Slack's own in its place. */
        @Override
        public boolean isGone(String ts) {
            Result<ThreadMessage> found = api.message(channel, thread == null ? ts : thread, ts);
            return GONE.contains(found.error())
                    || found.toOptional().filter(m -> m.user().equals(SLACK)).isPresent();
        }

        @Override
        public Result<String> attach(Attachment file) {
            return api.upload(channel, thread, file.filename(), file.title(), file.content());
        }

        @Override
        public void whisper(String user, Message message) {
            api.whisper(channel, thread, user, message);
        }

        /** A workspace that does not take the newest blocks gets plain ones; one that refuses those too gets the sentence alone. */
        private Result<String> orPlainer(Message message, Function<Message, Result<String>> send) {
            Result<String> sent = api.taste().send(message, DISTASTE, EXCESS, send);
            boolean refused = DISTASTE.contains(sent.error()) || EXCESS.contains(sent.error());
            return refused ? send.apply(message.bare()) : sent;
        }
    }

    /** A thread where it can be written to; else, for the one who asked alone. */
    record ThreadOrPrivately(InThread thread, Privately alone) implements Outlet {

        private static final Set<String> FOREIGN = Set.of("not_in_channel", "channel_not_found");

        @Override
        public Result<String> say(Message message) {
            Result<String> said = thread.say(message);
            return FOREIGN.contains(said.error()) ? alone.say(message) : said;
        }

        @Override
        public Result<String> replace(String ts, Message message, boolean fleeting) {
            return thread.replace(ts, message, fleeting);
        }

        @Override
        public void remove(String ts) {
            thread.remove(ts);
        }

        @Override
        public boolean isGone(String ts) {
            return thread.isGone(ts);
        }

        @Override
        public Result<String> attach(Attachment file) {
            return thread.attach(file);
        }

        @Override
        public void whisper(String user, Message message) {
            alone.whisper(user, message);
        }
    }

    /** A {@code response_url}: works where the bot is no member, seen by the person alone, five messages at most. */
    record Privately(SlackApi api, String responseUrl) implements Outlet {

        @Override
        public Result<String> say(Message message) {
            return api.respond(responseUrl, api.taste().suited(message));
        }

        @Override
        public Result<String> replace(String ts, Message message, boolean fleeting) {
            return fleeting ? new Result.Ok<>("") : say(message);
        }

        /** What was said privately only that person saw. */
        @Override
        public void remove(String ts) {}

        @Override
        public boolean isGone(String ts) {
            return false;
        }

        @Override
        public Result<String> attach(Attachment file) {
            return new Result.Refused<>("not_in_channel", "");
        }

        @Override
        public void whisper(String user, Message message) {
            say(message);
        }
    }
}
