package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.blocks.BlockRules;
import dev.terwaydoctor.sandbox.blocks.Surface;
import dev.terwaydoctor.sandbox.blocks.Violation;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a bot leaves beside messages: reactions and bookmarks; and the check of blocks. */
final class MarkMethods {

    private final Workspace workspace;
    private final Reach reach;
    private final BlockRules rules;

    MarkMethods(Workspace workspace, Reach reach, BlockRules rules) {
        this.workspace = workspace;
        this.reach = reach;
        this.rules = rules;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "reactions.add", this::react,
                "reactions.remove", this::unreact,
                "bookmarks.add", this::bookmark,
                "blocks.validate", this::validate);
    }

    private ObjectNode react(ApiCall call) {
        workspace.messages().react(target(call), reaction(call), Workspace.BOT);
        return ApiMethod.ok();
    }

    private ObjectNode unreact(ApiCall call) {
        workspace.messages().unreact(target(call), reaction(call), Workspace.BOT);
        return ApiMethod.ok();
    }

    private Message target(ApiCall call) {
        Channel channel = reach.joined(call);
        if (channel.is(Channel.Mark.ARCHIVED)) {
            throw new SlackError("is_archived");
        }
        return workspace
                .messages()
                .find(channel.id(), call.required("timestamp", "message_not_found"))
                .filter(found -> !found.isEphemeral() && !found.isTombstone())
                .orElseThrow(() -> new SlackError("message_not_found"));
    }

    private static String reaction(ApiCall call) {
        String name = call.required("name", "invalid_name");
        if (name.contains(":")) {
            throw new SlackError("invalid_name");
        }
        return name;
    }

    private ObjectNode bookmark(ApiCall call) {
        ObjectNode bookmark = Json.object()
                .put("id", workspace.ids().next("Bk"))
                .put("channel_id", call.required("channel_id", "channel_not_found"))
                .put("title", call.required("title"))
                .put("type", call.required("type"))
                .put("link", call.text("link").orElse(""));
        return ApiMethod.ok().set("bookmark", bookmark);
    }

    private ObjectNode validate(ApiCall call) {
        List<Violation> violations = new ArrayList<>();
        call.json("blocks", "invalid_blocks_format")
                .ifPresent(blocks -> violations.addAll(rules.check(blocks, Surface.MESSAGE, "")));
        call.json("message", "invalid_arguments")
                .ifPresent(
                        message -> violations.addAll(rules.check(message.path("blocks"), Surface.MESSAGE, "/blocks")));
        call.json("view", "invalid_arguments").ifPresent(view -> violations.addAll(rules.checkView(view)));
        return violations.isEmpty() ? ApiMethod.ok() : refused(violations);
    }

    private static ObjectNode refused(List<Violation> violations) {
        ObjectNode answer = Json.object().put("ok", false).put("error", "invalid_blocks");
        ArrayNode errors = answer.putArray("errors");
        for (Violation violation : violations) {
            JsonNode error = Json.object()
                    .put("pointer", violation.pointer())
                    .put("code", "failed_constraint")
                    .put("message", violation.message());
            errors.add(error);
        }
        return answer;
    }
}
