package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message as it is posted. It keeps to Slack's limits as a whole: number of blocks, characters over all blocks, bytes of metadata.
 *
 * @param text what notifications, screen readers and old clients show; Slack markup, already escaped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String text, List<Block> blocks, @Nullable Metadata metadata) implements Layered<Message> {

    public Message {
        Limits.sized("text", text, 1, Limits.FALLBACK);
        blocks = List.copyOf(blocks);
        int characters = blocks.stream().mapToInt(Block::weight).sum();
        if (blocks.size() > Limits.BLOCKS || characters > Limits.MESSAGE) {
            throw new IllegalArgumentException("a message of " + blocks.size() + " blocks and " + characters
                    + " characters is too large for Slack");
        }
        if (blocks.stream().anyMatch(Block.Input.class::isInstance)) {
            throw new IllegalArgumentException("a message takes no fields");
        }
        if (blocks.stream().flatMap(Block::newest).filter(Newest.TABLE::equals).count() > Limits.TABLES) {
            throw new IllegalArgumentException("a message takes one table");
        }
        Limits.distinct("block_id", named(blocks));
    }

    static Stream<String> named(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Input input) {
                return Stream.of(input.blockId());
            }
            return block instanceof Block.Actions actions ? Stream.ofNullable(actions.blockId()) : Stream.empty();
        });
    }

    /** A message of one paragraph, which is its own fallback. */
    public static Message of(String mrkdwn) {
        String text = Clip.marked(mrkdwn.isBlank() ? "-" : mrkdwn, Limits.TEXT);
        return new Message(text, List.of(Block.Section.of(text)), null);
    }

    public Message with(Metadata about) {
        return new Message(text, blocks, about);
    }

    @Override
    public Set<Newest> newest() {
        return newest(blocks);
    }

    static Set<Newest> newest(List<Block> blocks) {
        return blocks.stream().flatMap(Block::newest).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Message without(Set<Newest> kinds) {
        List<Block> simple = blocks.stream()
                .flatMap(block -> block.without(kinds))
                .limit(Limits.BLOCKS)
                .toList();
        return new Message(text, simple, metadata);
    }

    /** For a workspace that refuses all of the newest blocks: nothing folded, ordinary buttons, the same words. */
    public Message plain() {
        return without(EnumSet.allOf(Newest.class));
    }

    /** The fallback text alone, for when even plain blocks are refused. */
    public Message bare() {
        return new Message(text, List.of(), metadata);
    }

    /** {@code {text, blocks, metadata}} as the Web API takes them. */
    public String toJson() {
        return BlockJson.write(this);
    }

    public String blocksJson() {
        return BlockJson.write(blocks);
    }

    /** The message as a {@code response_url} takes it: for the person who asked, next to what is there already. */
    public String toReplyJson() {
        return BlockJson.write(new Reply("ephemeral", false, text, blocks));
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Reply(String responseType, boolean replaceOriginal, String text, List<Block> blocks) {}

    /** Identifiers that a message carries unseen. Strings only, since the SDK turns every number into a floating-point one. */
    public record Metadata(String eventType, Map<String, String> eventPayload) {

        public Metadata {
            eventPayload = Collections.unmodifiableSortedMap(new TreeMap<>(eventPayload));
            int bytes = BlockJson.write(eventPayload).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Limits.METADATA_BYTES) {
                throw new IllegalArgumentException(
                        "metadata of " + bytes + " bytes, allowed are " + Limits.METADATA_BYTES);
            }
        }

        public String toJson() {
            return BlockJson.write(this);
        }
    }
}
