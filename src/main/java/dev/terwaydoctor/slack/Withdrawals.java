package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import java.util.List;

/**
 * Ends the work on a deleted question, whichever replica does it: its skeleton is taken away, and whoever comes with the answer finds both gone and keeps
 * quiet. An answer that was given stays, since others may have read it.
 */
final class Withdrawals {

    private final SlackApi api;
    private final String bot;

    /** @param bot our own bot id, by which our messages are known */
    Withdrawals(SlackApi api, String bot) {
        this.api = api;
        this.bot = bot;
    }

    void take(Withdrawal withdrawal) {
        List<ThreadMessage> thread = api.thread(withdrawal.channel(), withdrawal.thread())
                .toOptional()
                .orElse(List.of());
        thread.stream()
                .filter(message -> message.bot().equals(bot) && isSkeletonFor(withdrawal.ts(), message))
                .forEach(message -> api.delete(withdrawal.channel(), message.ts()));
    }

    private static boolean isSkeletonFor(String asked, ThreadMessage message) {
        return About.read(message.eventType(), message.payload())
                .filter(about -> about.part().equals(About.SKELETON))
                .flatMap(about -> about.mark(Mark.ASKED))
                .filter(asked::equals)
                .isPresent();
    }
}
