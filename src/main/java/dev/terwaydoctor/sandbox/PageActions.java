package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.Map;
import java.util.Optional;

/** What a person does on the page, each as one small JSON request that names the person. */
final class PageActions {

    @FunctionalInterface
    private interface Action {
        JsonNode perform(ObjectNode request);
    }

    private final Workspace workspace;
    private final People people;
    private final Incidents incidents;
    private final Map<String, Action> actions = Map.ofEntries(
            Map.entry("say", this::say),
            Map.entry("slash", this::slash),
            Map.entry("act", this::act),
            Map.entry("submit", this::submit),
            Map.entry("close", this::close),
            Map.entry("dismiss", this::dismiss),
            Map.entry("suggest", this::suggest),
            Map.entry("home", this::home),
            Map.entry("shortcut", this::shortcut),
            Map.entry("incident", this::incident),
            Map.entry("edit", this::edit),
            Map.entry("react", this::react),
            Map.entry("delete", this::delete));

    PageActions(Workspace workspace, People people, Incidents incidents) {
        this.workspace = workspace;
        this.people = people;
        this.incidents = incidents;
    }

    JsonNode perform(String name, ObjectNode request) {
        Action action = actions.get(name);
        if (action == null) {
            throw new IllegalArgumentException("no such action: " + name);
        }
        return action.perform(request);
    }

    private JsonNode say(ObjectNode request) {
        String thread = request.path("thread_ts").asText();
        var message = people.say(
                text(request, "user"),
                text(request, "channel"),
                thread.isEmpty() ? null : thread,
                text(request, "text"));
        return Json.object().put("ts", message.ts());
    }

    private JsonNode slash(ObjectNode request) {
        String thread = request.path("thread_ts").asText();
        String command = text(request, "command");
        if (!thread.isEmpty()) {
            people.slashInThread(text(request, "user"), text(request, "channel"), thread, command);
            return Json.object().put("acked", false);
        }
        return acked(people.slash(text(request, "user"), text(request, "channel"), command, text(request, "text")));
    }

    private JsonNode act(ObjectNode request) {
        String user = text(request, "user");
        String actionId = text(request, "action_id");
        JsonNode chosen = request.path("chosen");
        JsonNode filled = request.path("filled");
        Delivery delivery = request.has("view")
                ? people.actInView(user, text(request, "view"), actionId, chosen, filled)
                : people.act(user, text(request, "channel"), text(request, "ts"), actionId, chosen, filled);
        return acked(Optional.of(delivery));
    }

    private JsonNode submit(ObjectNode request) {
        return acked(people.submit(text(request, "user"), text(request, "view"), request.path("filled")));
    }

    private JsonNode close(ObjectNode request) {
        people.closeModal(text(request, "user"), text(request, "view"));
        return Json.object();
    }

    private JsonNode dismiss(ObjectNode request) {
        people.dismissModals(text(request, "user"));
        return Json.object();
    }

    private JsonNode suggest(ObjectNode request) {
        String user = text(request, "user");
        String actionId = text(request, "action_id");
        String typed = text(request, "typed");
        Delivery delivery = request.has("view")
                ? people.suggest(user, text(request, "view"), actionId, typed)
                : people.suggest(user, text(request, "channel"), text(request, "ts"), actionId, typed);
        return delivery.ack().map(Delivery.Ack::payload).orElseGet(Json::object);
    }

    private JsonNode home(ObjectNode request) {
        people.openHome(text(request, "user"), text(request, "tab"));
        return Json.object();
    }

    private JsonNode shortcut(ObjectNode request) {
        String user = text(request, "user");
        String callbackId = text(request, "callback_id");
        return acked(Optional.of(
                request.has("ts")
                        ? people.messageShortcut(user, text(request, "channel"), text(request, "ts"), callbackId)
                        : people.globalShortcut(user, callbackId)));
    }

    private JsonNode incident(ObjectNode request) {
        incidents.choose(text(request, "id"));
        return Json.object();
    }

    private JsonNode edit(ObjectNode request) {
        people.edit(text(request, "channel"), text(request, "ts"), text(request, "text"));
        return Json.object();
    }

    /** A second time takes the reaction back. */
    private JsonNode react(ObjectNode request) {
        String channel = text(request, "channel");
        String ts = text(request, "ts");
        String name = text(request, "name");
        if (request.path("given").asBoolean()) {
            people.unreact(text(request, "user"), channel, ts, name);
        } else {
            people.react(text(request, "user"), channel, ts, name);
        }
        return Json.object();
    }

    private JsonNode delete(ObjectNode request) {
        people.delete(workspace.channel(text(request, "channel")).id(), text(request, "ts"));
        return Json.object();
    }

    private static JsonNode acked(Optional<Delivery> delivery) {
        return Json.object().put("acked", delivery.flatMap(Delivery::ack).isPresent());
    }

    private static String text(ObjectNode request, String name) {
        return request.path(name).asText();
    }
}
