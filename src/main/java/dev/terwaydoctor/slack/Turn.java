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
 * @param refusal why this answer may not be shown here, if so
 * @param note stands below the answer
 * @param noteIfNotUnderstood stands below an answer that says that the question was not understood
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
        Optional<String> noteIfNotUnderstood) {}
