package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.View;
import java.util.Optional;

/** A modal or a Home tab in somebody's hands. What was filled in stays until it is sent, also across updates. */
public final class Form {

    private final Sandbox sandbox;
    private final String user;
    private final String viewId;
    private final ObjectNode filled = Json.object();

    Form(Sandbox sandbox, String user, String viewId) {
        this.sandbox = sandbox;
        this.user = user;
        this.viewId = viewId;
    }

    /** Types a text, or picks options by their values. */
    public Form fill(String actionId, String... values) {
        filled.set(actionId, Person.chosen(values));
        return this;
    }

    /** What an external select offers for these letters; it can be filled in then. */
    public JsonNode typeAhead(String actionId, String letters) {
        return sandbox.people()
                .suggest(user, viewId, actionId, letters)
                .ack()
                .map(Delivery.Ack::payload)
                .orElseGet(MissingNode::getInstance);
    }

    public Delivery press(String actionIdOrLabel) {
        return sandbox.people().actInView(user, viewId, actionIdOrLabel, MissingNode.getInstance(), filled);
    }

    /** Fills in an element whose choice is told at once. */
    public Delivery choose(String actionId, String... values) {
        fill(actionId, values);
        return sandbox.people().actInView(user, viewId, actionId, Person.chosen(values), filled);
    }

    /** Empty when a required field was left empty. */
    public Optional<Delivery> submit() {
        return sandbox.people().submit(user, viewId, filled);
    }

    /** Submits, and gives the complaint that the app or the client has. */
    public JsonNode submitRefused() {
        var unused = submit();
        boolean refused = sandbox.workspace()
                .await(workspace -> workspace.views().refusal(view()).isPresent(), Person.PATIENCE);
        if (!refused) {
            throw new AssertionError("the form was not refused");
        }
        return sandbox.workspace().views().refusal(view()).orElseThrow();
    }

    public void close() {
        sandbox.people().closeModal(user, viewId);
    }

    public View view() {
        return sandbox.workspace()
                .views()
                .find(viewId)
                .or(() -> sandbox.workspace().views().home(user))
                .orElseThrow(() -> new AssertionError("the view is closed"));
    }

    /** The blocks as text, to look for words in. */
    public String blocks() {
        return view().body().path("blocks").toString();
    }
}
