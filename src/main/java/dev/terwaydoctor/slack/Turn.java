package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one exchange needs to know.
 *
 * @param about what the thread is about before the answer; its language is that of our own words
 * @param overheard said without naming the bot: if not understood, it was not meant for it
 * @param refusal why this answer may not be shown here, if so; for the eyes of whoever asked
 * @param note stands below the answer
 * @param noteIfNotUnderstood stands below an answer that says that the question was not understood
 * @param before what the thread holds already and this exchange goes on with
 */
record Turn(
        String id,
        String channel,
        @Nullable String thread,
        Outlet outlet,
        About about,
        boolean overheard,
        Function<Answer, Optional<Message>> refusal,
        Optional<String> note,
        Optional<String> noteIfNotUnderstood,
        Before before) {

    /**
     * What the thread holds already.
     *
     * @param orphan the ts of a skeleton that another replica left, to go on with; null for a new one
     * @param answer what the last answer in the thread was, to tell what changed since; empty if there is none
     */
    record Before(@Nullable String orphan, Optional<About> answer) {

        static final Before NOTHING = new Before(null, Optional.empty());
    }
}
