package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.Optional;

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

    void close(User user, View view) {
        workspace.views().close(view);
        if (view.body().path("notify_on_close").asBoolean()) {
            interactions.closed(user, view);
        }
    }

    private void follow(View view, JsonNode answer) {
        try {
            switch (answer.path("response_action").asText()) {
                case "errors" -> workspace.views().refuse(view, answer.path("errors"));
                case "update" -> workspace.views().update(view, viewMethods.checked(answer.path("view")), null);
                case "push" -> workspace.views().push(view, viewMethods.checked(answer.path("view")));
                case "clear" -> workspace.views().closeAll(view.user());
                default -> workspace.views().close(view);
            }
        } catch (SlackError refused) {
            trouble(view, TROUBLE + " (" + refused.getMessage() + ")");
        }
    }

    private void trouble(View view, String text) {
        workspace.views().refuse(view, Json.object().put("", text));
    }
}
