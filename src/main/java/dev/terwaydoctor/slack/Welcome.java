package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.forms.HomePage;
import dev.terwaydoctor.slack.render.Words;
import java.time.Instant;
import java.util.List;

/**
 * Says once to a person, in the direct messages, what the bot is for. That it was said shows in the messages themselves; where they cannot be read it is not
 * said at all, rather than twice.
 */
final class Welcome {

    private final Means means;
    private final Seen greeted = new Seen();

    Welcome(Means means) {
        this.means = means;
    }

    /** {@code text} is what the person said, whose language is answered in; empty if they only looked in. */
    void greet(String user, String channel, String text) {
        if (!greeted.isFirst(user)) {
            return;
        }
        Result<List<ThreadMessage>> before = means.api().recent(channel, Instant.EPOCH);
        boolean first = before.toOptional()
                .filter(messages -> messages.stream().noneMatch(this::isOurs))
                .isPresent();
        if (first) {
            means.api().post(channel, null, new HomePage(Words.like(text)).welcome());
            means.meters().form("welcome", "shown");
        }
    }

    private boolean isOurs(ThreadMessage message) {
        return message.bot().equals(means.self().bot());
    }
}
