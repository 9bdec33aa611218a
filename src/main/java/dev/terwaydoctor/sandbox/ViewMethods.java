package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.blocks.BlockRules;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Views;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code views.*}: modals, which need a fresh trigger, and Home tabs, which do not. */
final class ViewMethods {

    private static final int MAX_CHARACTERS = 250_000;

    private final Workspace workspace;
    private final BlockRules rules;
    private final ContentReader contents;
    private final Triggers triggers;
    private final Wire wire;

    ViewMethods(Workspace workspace, BlockRules rules, ContentReader contents, Triggers triggers, Wire wire) {
        this.workspace = workspace;
        this.rules = rules;
        this.contents = contents;
        this.triggers = triggers;
        this.wire = wire;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private ObjectNode open(ApiCall call) {
        JsonNode body = view(call, "modal");
        String user = triggers.spend(call.required("trigger_id", "invalid_trigger_id"));
        views().closeAll(user);
        requireNewExternalId(body);
        return answer(views().open(user, body));
    }

    private ObjectNode push(ApiCall call) {
        JsonNode body = view(call, "modal");
        String user = triggers.spend(call.required("trigger_id", "invalid_trigger_id"));
        List<View> stack = views().stack(user);
        if (stack.isEmpty()) {
            throw new SlackError("not_found");
        }
        requireNewExternalId(body);
        return answer(views().push(stack.get(stack.size() - 1), body));
    }

    private ObjectNode update(ApiCall call) {
        JsonNode body = view(call, "modal");
        View current = call.text("view_id")
                .or(() -> call.text("external_id"))
                .flatMap(views()::find)
                .orElseThrow(() -> new SlackError("not_found"));
        return answer(views().update(current, body, call.text("hash").orElse(null)));
    }

    private ObjectNode publish(ApiCall call) {
        JsonNode body = view(call, "home");
        String user = call.text("user_id")
                .flatMap(workspace.directory()::findUser)
                .map(User::id)
                .orElseThrow(() -> new SlackError("invalid_arguments", List.of("[ERROR] invalid `user_id`")));
        Optional<String> expected = call.text("hash");
        Optional<View> before = views().home(user);
        if (expected.isPresent() && before.isPresent() && !before.get().hash().equals(expected.get())) {
            throw new SlackError("hash_conflict");
        }
        return answer(views().publish(user, body));
    }

    /** A modal as it may be shown. */
    JsonNode modal(JsonNode view) {
        return checked(view, "modal");
    }

    private JsonNode checked(JsonNode view, String type) {
        if (!view.path("type").asText().equals(type)) {
            throw new SlackError(
                    "invalid_arguments", List.of("[ERROR] must be a " + type + " [json-pointer:/view/type]"));
        }
        rules.requireView(view);
        if (view.toString().length() > MAX_CHARACTERS) {
            throw new SlackError("view_too_large");
        }
        ObjectNode body = view.deepCopy();
        body.set("blocks", contents.named((ArrayNode) body.path("blocks")));
        return body;
    }

    private JsonNode view(ApiCall call, String type) {
        JsonNode view = call.json("view", "invalid_arguments")
                .orElseThrow(
                        () -> new SlackError("invalid_arguments", List.of("[ERROR] missing required field: view")));
        return checked(view, type);
    }

    private void requireNewExternalId(JsonNode body) {
        String externalId = body.path("external_id").asText();
        if (!externalId.isEmpty() && views().find(externalId).isPresent()) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private ObjectNode answer(View view) {
        return ApiMethod.ok().set("view", wire.view(view));
    }

    private Views views() {
        return workspace.views();
    }
}
