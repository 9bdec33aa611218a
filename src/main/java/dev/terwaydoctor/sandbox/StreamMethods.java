package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code chat.*Stream}: a message that grows while it is written. */
final class StreamMethods {

    private final Workspace workspace;
    private final Reach reach;
    private final ContentReader contents;
    private final Wire wire;
    private final boolean taskCards;
    private final Map<String, StreamedContent> streaming = new ConcurrentHashMap<>();

    /** {@code taskCards}: the workspace draws tasks as cards, else as lines. */
    StreamMethods(Workspace workspace, Reach reach, ContentReader contents, Wire wire, boolean taskCards) {
        this.taskCards = taskCards;
        this.workspace = workspace;
        this.reach = reach;
        this.contents = contents;
        this.wire = wire;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "chat.startStream", this::start,
                "chat.appendStream", this::append,
                "chat.stopStream", this::stop);
    }

    private ObjectNode start(ApiCall call) {
        Channel channel = reach.writable(call);
        requireRecipient(call, channel);
        StreamedContent stream =
                new StreamedContent(taskCards, call.text("task_display_mode").equals(Optional.of("plan")));
        grow(call, stream);
        Draft draft = Draft.of(channel.id(), Workspace.BOT, stream.content())
                .inThread(reach.thread(call, channel).orElse(null));
        Message message = workspace.messages().post(draft);
        streaming.put(message.ts(), stream);
        return at(message);
    }

    private static void requireRecipient(ApiCall call, Channel channel) {
        for (String argument : List.of("recipient_user_id", "recipient_team_id")) {
            if (!channel.isDirect() && !call.has(argument)) {
                throw new SlackError("missing_" + argument);
            }
        }
    }

    private ObjectNode append(ApiCall call) {
        Message message = streamed(call);
        StreamedContent stream = streamOf(message);
        if (!call.has("markdown_text") && !call.has("chunks")) {
            throw new SlackError("no_text");
        }
        grow(call, stream);
        return at(workspace.messages().rewrite(message, stream.content()));
    }

    private ObjectNode stop(ApiCall call) {
        Message message = streamed(call);
        StreamedContent stream = streamOf(message);
        grow(call, stream);
        Content said = stream.content();
        ArrayNode blocks = said.blocks();
        JsonNode metadata = null;
        if (call.has("blocks") || call.has("metadata")) {
            Content closing = contents.edited(
                    new ApiCall(call.method(), call.arguments().deepCopy().without(List.of("text"))), said);
            metadata = closing.rawMetadata();
            blocks = call.has("blocks") ? blocks.addAll(closing.blocks()) : blocks;
        }
        streaming.remove(message.ts());
        Message stopped =
                workspace.messages().rewrite(message, new Content(said.text(), blocks, said.attachments(), metadata));
        return at(stopped).set("message", wire.message(stopped));
    }

    private Message streamed(ApiCall call) {
        Message message = reach.own(call, "message_not_owned_by_app");
        streamOf(message);
        return message;
    }

    private StreamedContent streamOf(Message message) {
        StreamedContent stream = streaming.get(message.ts());
        if (stream == null) {
            throw new SlackError("message_not_in_streaming_state");
        }
        return stream;
    }

    private void grow(ApiCall call, StreamedContent stream) {
        if (call.has("markdown_text") && call.has("chunks")) {
            throw new SlackError("cannot_provide_both_markdown_text_and_chunks");
        }
        call.text("markdown_text").ifPresent(stream::say);
        call.json("chunks", "invalid_chunks").ifPresent(chunks -> stream.take(chunks, contents));
    }

    private static ObjectNode at(Message message) {
        return ApiMethod.ok().put("channel", message.channel()).put("ts", message.ts());
    }
}
