package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.SlackFile;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two calls around an upload: ask for an address, then share what was sent to it. */
final class FileMethods {

    private static final int MAX_BYTES = 1_000_000_000;
    private static final int MAX_SNIPPET_BYTES = 1_000_000;
    private static final int MAX_ALT_TEXT = 1_000;

    private final Workspace workspace;
    private final Reach reach;
    private final Wire wire;
    private final String uploadUrl;

    FileMethods(Workspace workspace, Reach reach, Wire wire, String uploadUrl) {
        this.workspace = workspace;
        this.reach = reach;
        this.wire = wire;
        this.uploadUrl = uploadUrl;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "files.info", this::info,
                "files.getUploadURLExternal", this::getUploadUrl,
                "files.completeUploadExternal", this::completeUpload);
    }

    private ObjectNode getUploadUrl(ApiCall call) {
        String name = call.required("filename");
        int length = call.number("length", 0);
        if (length <= 0) {
            throw new SlackError("missing_argument");
        }
        if (length > MAX_BYTES) {
            throw new SlackError("file_upload_size_restricted");
        }
        if (call.has("snippet_type") && length > MAX_SNIPPET_BYTES) {
            throw new SlackError("snippet_too_large");
        }
        if (call.text("alt_txt").filter(text -> text.length() > MAX_ALT_TEXT).isPresent()) {
            throw new SlackError("alt_txt_too_large");
        }
        SlackFile file = workspace.files().announce(name, length);
        return ApiMethod.ok().put("upload_url", uploadUrl + file.id()).put("file_id", file.id());
    }

    private ObjectNode info(ApiCall call) {
        SlackFile file = workspace
                .files()
                .find(call.required("file", "file_not_found"))
                .orElseThrow(() -> new SlackError("file_not_found"));
        return ApiMethod.ok().set("file", wire.file(file));
    }

    private ObjectNode completeUpload(ApiCall call) {
        List<SlackFile> files = new ArrayList<>();
        JsonNode named = call.json("files", "invalid_arguments").orElseThrow(() -> new SlackError("invalid_arguments"));
        named.forEach(file -> files.add(uploaded(file)));
        if (call.has("channel_id")) {
            share(call, files);
        }
        ObjectNode answer = ApiMethod.ok();
        ArrayNode shared = answer.putArray("files");
        files.forEach(file -> shared.add(wire.file(file)));
        return answer;
    }

    private SlackFile uploaded(JsonNode named) {
        String id = named.path("id").asText();
        SlackFile file = workspace.files().find(id).orElseThrow(() -> new SlackError("file_not_found"));
        if (workspace.files().content(id).isEmpty()) {
            throw new SlackError("file_not_found");
        }
        String title = named.path("title").asText(file.name());
        return new SlackFile(file.id(), file.name(), title, file.mimetype(), file.size());
    }

    private void share(ApiCall call, List<SlackFile> files) {
        ObjectNode arguments = call.arguments().deepCopy();
        arguments.set("channel", call.arguments().path("channel_id"));
        ApiCall asMessage = new ApiCall(call.method(), arguments);
        Channel channel = reach.writable(asMessage);
        Content comment = Content.text(call.text("initial_comment").orElse(""));
        workspace
                .messages()
                .post(Draft.of(channel.id(), Workspace.BOT, comment)
                        .inThread(reach.thread(asMessage, channel).orElse(null))
                        .withFiles(files));
    }
}
