package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code chat.*Stream}: a message that grows while it is written. Text is kept as one markdown block at its head. */
final class StreamMethods {

    private static final int MAX_MARKDOWN = 12_000;

    private final Workspace workspace;
    private final Reach reach;
    private final ContentReader contents;
    private final Wire wire;
    private final Set<String> streaming = ConcurrentHashMap.newKeySet();

    StreamMethods(Workspace workspace, Reach reach, ContentReader contents, Wire wire) {
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
        if (!channel.isDirect() && (!call.has("recipient_user_id") || !call.has("recipient_team_id"))) {
            throw new SlackError("missing_recipient_user_id");
        }
        Draft draft = Draft.of(channel.id(), Workspace.BOT, grown(call, Content.text("")))
                .inThread(reach.thread(call, channel).orElse(null));
        Message message = workspace.messages().post(draft);
        streaming.add(message.ts());
        return at(message);
    }

    private ObjectNode append(ApiCall call) {
        Message message = streamed(call);
        return at(workspace
                .messages()
                .rewrite(message, grown(call, message.draft().content())));
    }

    private ObjectNode stop(ApiCall call) {
        Message message = streamed(call);
        Content grown = grown(call, message.draft().content());
        ApiCall tail = new ApiCall(call.method(), call.arguments().deepCopy().without(List.of("text")));
        ArrayNode blocks = grown.blocks().deepCopy();
        JsonNode metadata = grown.rawMetadata();
        if (tail.has("blocks") || tail.has("metadata")) {
            Content closing = contents.edited(tail, grown);
            metadata = closing.rawMetadata();
            blocks = tail.has("blocks") ? blocks.addAll(closing.blocks()) : blocks;
        }
        streaming.remove(message.ts());
        Content whole = new Content(grown.text(), blocks, grown.attachments(), metadata);
        Message stopped = workspace.messages().rewrite(message, whole);
        return at(stopped).set("message", wire.message(stopped));
    }

    private Message streamed(ApiCall call) {
        Message message = reach.own(call, "message_not_owned_by_app");
        if (!streaming.contains(message.ts())) {
            throw new SlackError("message_not_in_streaming_state");
        }
        return message;
    }

    private Content grown(ApiCall call, Content before) {
        if (call.has("markdown_text") && call.has("chunks")) {
            throw new SlackError("cannot_provide_both_markdown_text_and_chunks");
        }
        String more = call.text("markdown_text").orElseGet(() -> chunkText(call));
        if (more.length() > MAX_MARKDOWN) {
            throw new SlackError("msg_too_long");
        }
        String text = before.text() + more;
        ArrayNode blocks = Json.array();
        if (!text.isEmpty()) {
            blocks.addObject().put("type", "markdown").put("block_id", "stream").put("text", text);
        }
        return new Content(text, blocks, before.attachments(), before.rawMetadata());
    }

    /** Task cards become lines: what a workspace without the agent feature shows of them. */
    private static String chunkText(ApiCall call) {
        StringBuilder text = new StringBuilder();
        for (JsonNode chunk : call.json("chunks", "invalid_chunks").orElseGet(Json::array)) {
            switch (chunk.path("type").asText()) {
                case "markdown_text" -> text.append(chunk.path("text").asText());
                case "task_update" ->
                    text.append("\n- ")
                            .append(chunk.path("title").asText())
                            .append(": ")
                            .append(chunk.path("status").asText());
                case "plan_update" ->
                    text.append("\n**").append(chunk.path("title").asText()).append("**");
                case "blocks" -> {}
                default -> throw new SlackError("invalid_chunks");
            }
        }
        return text.toString();
    }

    private static ObjectNode at(Message message) {
        return ApiMethod.ok().put("channel", message.channel()).put("ts", message.ts());
    }
}
