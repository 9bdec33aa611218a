package dev.terwaydoctor.slack.blocks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a message in the order of importance until Slack's limits are reached. Blocks that must not be lost, such as buttons, are reserved as the
 * tail first; what then finds no room is left out, and the message says so.
 */
public final class Composer {

    private static final int NOTICE = 300;

    private final String text;
    private final Message.@Nullable Metadata metadata;
    private final List<Block> body = new ArrayList<>();
    private final List<Block> tail = new ArrayList<>();
    private int characters;
    private boolean cut;

    /** {@code text} is Slack markup, already escaped. */
    public Composer(String text, Message.@Nullable Metadata metadata) {
        this.text = Clip.marked(text.isBlank() ? "-" : text, Limits.FALLBACK);
        this.metadata = metadata;
    }

    /** Call before {@link #add}: the room is taken from what is added later. */
    public Composer tail(Block block) {
        characters += block.weight();
        tail.add(block);
        return this;
    }

    /** Adds the block if there is room for it. */
    public Composer add(Block block) {
        boolean room =
                body.size() + tail.size() + 1 < Limits.BLOCKS && characters + block.weight() + NOTICE <= Limits.MESSAGE;
        if (room) {
            characters += block.weight();
            body.add(block);
        }
        cut |= !room;
        return this;
    }

    /** {@code whenCut} is the sentence, in Slack markup, that stands where something was left out. */
    public Message build(String whenCut) {
        List<Block> all = new ArrayList<>(body);
        if (cut) {
            all.add(Block.Context.of(Clip.marked(whenCut, NOTICE)));
        }
        all.addAll(tail);
        return new Message(text, all, metadata);
    }
}
