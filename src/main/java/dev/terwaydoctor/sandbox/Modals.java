package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Submitting and closing modals, and doing what the app answers to a submission. */
final class Modals {

    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Workspace workspace;
    private final Interactions interactions;
    private final ViewMethods viewMethods;

    Modals(Workspace workspace, Interactions interactions, ViewMethods viewMethods) {
        this.workspace = workspace;
        this.interactions = interactions;
        this.viewMethods = viewMethods;
    }

    /** Empty when a required field is missing, which the client notices without asking the app. */
    Optional<Delivery> submit(User user, View view, JsonNode filled) {
        ObjectNode missing = FormState.missing(view.body().path("blocks"), filled);
        if (!missing.isEmpty()) {
            workspace.views().refuse(view, missing);
            return Optional.empty();
        }
        Delivery delivery = interactions.submit(user, view, filled);
        var unused = delivery.future().whenComplete((ack, failure) -> {
            if (failure != null) {
                trouble(view, TROUBLE);
            } else {
                follow(view, ack.payload());
            }
        });
        return Optional.of(delivery);
    }

    /** Goes back to the view below, or closes them all where the view asked for that. */
    void close(User user, View view) {
        if (view.body().path("clear_on_close").asBoolean()) {
            dismiss(user);
        } else {
            workspace.views().close(view);
            interactions.closed(user, view, false);
        }
    }

    /** The cross in the corner: the whole stack goes. */
    void dismiss(User user) {
        for (View view : workspace.views().stack(user.id())) {
            workspace.views().close(view);
            interactions.closed(user, view, true);
        }
    }

    private void follow(View view, JsonNode answer) {
        try {
            switch (answer.path("response_action").asText()) {
                case "errors" -> refuse(view, answer.path("errors"));
                case "update" -> workspace.views().update(view, viewMethods.modal(answer.path("view")), null);
                case "push" -> workspace.views().push(view, viewMethods.modal(answer.path("view")));
                case "clear" -> workspace.views().closeAll(view.user());
                case "" -> workspace.views().close(view);
                default -> trouble(view, TROUBLE);
            }
        } catch (SlackError refused) {
            trouble(view, TROUBLE + " (" + refused.getMessage() + ")");
        }
    }

    /** Errors stand beside inputs; one for a block that is no input is a mistake of the app. */
    private void refuse(View view, JsonNode errors) {
        Set<String> inputs = new HashSet<>();
        for (JsonNode block : view.body().path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                inputs.add(block.path("block_id").asText());
            }
        }
        boolean beside = errors.isObject() && !errors.isEmpty();
        for (var error : errors.properties()) {
            beside &= inputs.contains(error.getKey()) && error.getValue().isTextual();
        }
        if (beside) {
            workspace.views().refuse(view, errors);
        } else {
            trouble(view, TROUBLE + " (errors " + errors + " for inputs " + inputs + ")");
        }
    }

    private void trouble(View view, String text) {
        workspace.views().refuse(view, Json.object().put("", text));
    }
}
