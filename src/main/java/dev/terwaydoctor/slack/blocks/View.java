package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What fills a window or a tab of its own. Like a message it cannot be built larger than Slack takes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface View extends Layered<View> {

    List<Block> blocks();

    @Override
    default Set<Newest> newest() {
        return Message.newest(blocks());
    }

    default String toJson() {
        return BlockJson.write(this);
    }

    /**
     * A window over the conversation.
     *
     * @param submit what the button says that sends it; null where there is nothing to send
     * @param privateMetadata comes back with the form, unseen
     */
    @JsonTypeName("modal")
    record Modal(
            String callbackId,
            Text.Plain title,
            Text.@Nullable Plain submit,
            Text.Plain close,
            String privateMetadata,
            List<Block> blocks)
            implements View {

        public Modal {
            Limits.sized("callback_id", callbackId, 1, Limits.ID);
            Limits.sized("title", title.text(), 1, Limits.VIEW_TITLE);
            Limits.sized("close", close.text(), 1, Limits.VIEW_TITLE);
            Limits.sized("private_metadata", privateMetadata, 0, Limits.PRIVATE_METADATA);
            if (submit != null) {
                Limits.sized("submit", submit.text(), 1, Limits.VIEW_TITLE);
            }
            blocks = checked(blocks);
            if (submit == null && blocks.stream().anyMatch(Block.Input.class::isInstance)) {
                throw new IllegalArgumentException("fields without a button to send them");
            }
        }

        /** A window that only tells something. */
        public static Modal telling(String callbackId, String title, String close, List<Block> blocks) {
            return new Modal(
                    callbackId,
                    Text.Plain.of(title, Limits.VIEW_TITLE),
                    null,
                    Text.Plain.of(close, Limits.VIEW_TITLE),
                    "",
                    blocks);
        }

        /** A form. */
        public static Modal asking(
                String callbackId, String title, String submit, String close, String metadata, List<Block> blocks) {
            return new Modal(
                    callbackId,
                    Text.Plain.of(title, Limits.VIEW_TITLE),
                    Text.Plain.of(submit, Limits.VIEW_TITLE),
                    Text.Plain.of(close, Limits.VIEW_TITLE),
                    metadata,
                    blocks);
        }

        @Override
        public View without(Set<Newest> kinds) {
            return new Modal(callbackId, title, submit, close, privateMetadata, simple(blocks, kinds));
        }
    }

    /** The tab that a person sees who looks at the app. */
    @JsonTypeName("home")
    record Home(List<Block> blocks) implements View {

        public Home {
            blocks = checked(blocks);
        }

        @Override
        public View without(Set<Newest> kinds) {
            return new Home(simple(blocks, kinds));
        }
    }

    private static List<Block> simple(List<Block> blocks, Set<Newest> kinds) {
        return blocks.stream()
                .flatMap(block -> block.without(kinds))
                .limit(Limits.VIEW_BLOCKS)
                .toList();
    }

    private static List<Block> checked(List<Block> blocks) {
        List<Block> all = Limits.counted("view", blocks, Limits.VIEW_BLOCKS);
        Limits.distinct("block_id", Message.named(all));
        int characters = all.stream().mapToInt(Block::weight).sum();
        if (characters > Limits.VIEW_CHARACTERS) {
            throw new IllegalArgumentException("a view of " + characters + " characters is too large for Slack");
        }
        return all;
    }
}
