package dev.terwaydoctor.slack;

import com.slack.api.model.Attachment;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageEvent;
import dev.terwaydoctor.slack.api.FlatText;
import dev.terwaydoctor.slack.api.Identity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another app posted in a channel itself. Its replies in threads are talk between apps and people, and what we post is ours: neither is ever
 * looked at, so that two bots cannot keep each other awake.
 *
 * @param text all words of the message, wherever they stand
 */
record Posted(String id, String bot, String channel, String ts, String text) {

    static Optional<Posted> of(String id, MessageEvent e, Identity self) {
        boolean own = self.user().equals(e.getUser());
        return own
                ? Optional.empty()
                : of(id, e.getBotId(), self, e.getChannel(), e.getTs(), e.getThreadTs())
                        .map(p -> p.saying(e.getText(), e.getBlocks(), e.getAttachments()));
    }

    static Optional<Posted> of(String id, MessageBotEvent e, Identity self) {
        return of(id, e.getBotId(), self, e.getChannel(), e.getTs(), e.getThreadTs())
                .map(p -> p.saying(e.getText(), e.getBlocks(), e.getAttachments()));
    }

    private static Optional<Posted> of(
            String id, @Nullable String bot, Identity self, String channel, String ts, @Nullable String threadTs) {
        boolean root = threadTs == null || threadTs.equals(ts);
        return bot == null || bot.equals(self.bot()) || !root
                ? Optional.empty()
                : Optional.of(new Posted(id, bot, channel, ts, ""));
    }

    private Posted saying(
            @Nullable String text, @Nullable List<LayoutBlock> blocks, @Nullable List<Attachment> attachments) {
        return new Posted(id, bot, channel, ts, FlatText.of(text, blocks, attachments));
    }
}
