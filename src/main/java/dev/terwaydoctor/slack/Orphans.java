package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.Question.Surface;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.Words;
import java.util.List;
import java.util.Optional;

/**
 * Finishes answers that a replica began and left. The question is read again from the message that holds it, and asked as the person who asked it;
 * where it cannot be read, the thread is told to ask again.
 */
final class Orphans {

    /** How a line that quotes begins, as it was sent and as Slack gives it back. */
    private static final List<String> QUOTES = List.of("&gt;", ">");

    private final SlackApi api;
    private final String self;
    private final Questions questions;
    private final BotMeters meters;

    /** @param self our own user id, to take our name out of a question */
    Orphans(SlackApi api, String self, Questions questions, BotMeters meters) {
        this.api = api;
        this.self = self;
        this.questions = questions;
        this.meters = meters;
    }

    void finish(String channel, String thread, String ts, About left, List<ThreadMessage> messages) {
        meters.watch("finished");
        Optional<Question> question = question(channel, thread, left, messages);
        if (question.isPresent()) {
            questions.finish(question.get(), ts);
        } else {
            Words words = Words.in(left.language());
            api.update(
                    channel,
                    ts,
                    Message.of(words.say("interrupted"))
                            .with(left.as(About.ANSWER).metadata()),
                    false);
        }
    }

    private Optional<Question> question(String channel, String thread, About left, List<ThreadMessage> messages) {
        Optional<String> user = left.mark(Mark.USER);
        return left.mark(Mark.ASKED)
                .flatMap(asked -> messages.stream()
                        .filter(message -> message.ts().equals(asked))
                        .findFirst())
                .filter(message -> user.isPresent())
                .map(this::words)
                .filter(text -> !text.isBlank())
                .map(text -> new Question(
                        "sweep-" + thread, Surface.MENTION, user.orElse(""), channel, text, thread, thread, null));
    }

    /** What a person wrote, or what we quoted of a slash command. */
    private String words(ThreadMessage message) {
        String quote = message.text()
                .lines()
                .flatMap(line -> QUOTES.stream().filter(line::startsWith).map(mark -> line.substring(mark.length())))
                .findFirst()
                .orElse("");
        return TypedText.of(message.bot().isEmpty() ? message.text() : quote, self);
    }
}
