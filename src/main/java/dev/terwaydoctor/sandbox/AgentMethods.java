package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an app tells of its own work: a status under a thread, the state of a session, prompts to start from. */
final class AgentMethods {

    private static final int MAX_LOADING_MESSAGES = 10;
    private static final int MAX_PROMPTS = 4;
    private static final int MAX_TITLE = 200;
    private static final Set<String> SESSION_STATES = Set.of("processing", "active", "suspended", "closed");

    private final Workspace workspace;
    private final Reach reach;

    AgentMethods(Workspace workspace, Reach reach) {
        this.workspace = workspace;
        this.reach = reach;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "assistant.threads.setStatus", this::setStatus,
                "assistant.threads.setSuggestedPrompts", this::setSuggestedPrompts,
                "agents.sessions.setStatus", this::setSessionStatus);
    }

    private ObjectNode setStatus(ApiCall call) {
        Channel channel = channel(call);
        String thread = call.required("thread_ts");
        requireAtMost(MAX_LOADING_MESSAGES, loadingMessages(call), "loading_messages");
        workspace.statuses().set(channel.id(), thread, call.text("status").orElse(""));
        return ApiMethod.ok();
    }

    /** JSON, or words between commas, which is how Slack's Java client sends a list. */
    private static int loadingMessages(ApiCall call) {
        JsonNode given = call.arguments().path("loading_messages");
        JsonNode list = given.isTextual() ? Json.parse(given.asText()).orElse(given) : given;
        return list.isTextual() ? list.asText().split(",", -1).length : list.size();
    }

    private ObjectNode setSuggestedPrompts(ApiCall call) {
        channel(call);
        JsonNode prompts = call.json("prompts", "invalid_arguments").orElseGet(Json::array);
        if (prompts.isEmpty()) {
            throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: prompts"));
        }
        requireAtMost(MAX_PROMPTS, prompts.size(), "prompts");
        return ApiMethod.ok();
    }

    private ObjectNode setSessionStatus(ApiCall call) {
        Channel channel = channel(call);
        String state = call.required("status");
        String title = call.text("title").orElse("");
        if (!SESSION_STATES.contains(state) || title.length() > MAX_TITLE) {
            throw new SlackError("invalid_arguments");
        }
        String shown = state.equals("processing") ? "is working…" : "";
        workspace.statuses().set(channel.id(), call.required("thread_ts"), shown);
        return ApiMethod.ok().put("status", state).put("title", title);
    }

    /** These methods say {@code channel_id} where the others say {@code channel}. */
    private Channel channel(ApiCall call) {
        ObjectNode arguments = call.arguments().deepCopy();
        arguments.set("channel", call.arguments().path("channel_id"));
        return reach.joined(new ApiCall(call.method(), arguments));
    }

    private static void requireAtMost(int most, int count, String name) {
        if (count > most) {
            throw new SlackError(
                    "invalid_arguments",
                    List.of("[ERROR] no more than " + most + " items allowed [json-pointer:/" + name + "]"));
        }
    }
}
