package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Views;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Somebody in the workspace, in the words of a script: says, clicks, chooses, submits. Waiting has a deadline. */
public final class Person {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sandbox sandbox;
    private final String id;

    private Person(Sandbox sandbox, String id) {
        this.sandbox = sandbox;
        this.id = id;
    }

    public static Person named(Sandbox sandbox, String name) {
        return new Person(sandbox, sandbox.workspace().user(name).id());
    }

    public Message says(String channel, String text) {
        return sandbox.say(id, channel, null, text);
    }

    /** In the thread of this message, whether it is the root or a reply. */
    public Message replies(Message member, String text) {
        return sandbox.say(id, member.channel(), member.threadTs().orElse(member.ts()), text);
    }

    /** In direct messages with the bot. */
    public Message tells(String text) {
        return sandbox.people().tell(id, null, text);
    }

    public Optional<Delivery> commands(String channel, String command, String text) {
        return sandbox.slash(id, channel, command, text);
    }

    public void edits(Message message, String text) {
        sandbox.people().edit(message.channel(), message.ts(), text);
    }

    public void deletes(Message message) {
        sandbox.people().delete(message.channel(), message.ts());
    }

    public void reacts(Message message, String reaction) {
        sandbox.people().react(id, message.channel(), message.ts(), reaction);
    }

    public Message uploads(String channel, String filename, String text) {
        return sandbox.people().upload(id, channel, null, filename, text);
    }

    /** By action id or by what stands on the button. */
    public Delivery clicks(Message message, String actionIdOrLabel) {
        return sandbox.click(id, message.channel(), message.ts(), actionIdOrLabel);
    }

    /** Picks an option of a select, an overflow menu or the like by its value. */
    public Delivery chooses(Message message, String actionId, String value) {
        return sandbox.people().select(id, message.channel(), message.ts(), actionId, value);
    }

    /** What an external select offers for these letters. */
    public JsonNode typesAhead(Message message, String actionId, String letters) {
        return sandbox.people()
                .suggest(id, message.channel(), message.ts(), actionId, letters)
                .ack()
                .map(Delivery.Ack::payload)
                .orElseGet(MissingNode::getInstance);
    }

    public Delivery uses(String globalShortcut) {
        return sandbox.people().globalShortcut(id, globalShortcut);
    }

    public Delivery uses(String messageShortcut, Message message) {
        return sandbox.people().messageShortcut(id, message.channel(), message.ts(), messageShortcut);
    }

    /** The modal that is or comes on top. */
    public Form modal() {
        return modal(view -> true);
    }

    /** The modal with this title, once it is on top. */
    public Form modal(String title) {
        return modal(view -> view.body().at("/title/text").asText().equals(title));
    }

    private Form modal(Predicate<View> wanted) {
        boolean there =
                sandbox.workspace().await(workspace -> top().filter(wanted).isPresent(), PATIENCE);
        if (!there) {
            throw new AssertionError("no such modal; there is " + stack());
        }
        return new Form(sandbox, id, top().orElseThrow().id());
    }

    /** The modals on the screen, the topmost last. */
    public List<View> stack() {
        return views().stack(id);
    }

    /** Opens the Home tab; what is on it now may be older than what the app is about to publish. */
    public void opensHome() {
        sandbox.people().openHome(id, "home");
    }

    /** The Home tab, once it says this. */
    public Form home(String text) {
        boolean there = sandbox.workspace()
                .await(
                        workspace -> views().home(id)
                                .filter(home -> home.body().toString().contains(text))
                                .isPresent(),
                        PATIENCE);
        if (!there) {
            throw new AssertionError("the Home tab does not say " + text + " but " + views().home(id));
        }
        return new Form(sandbox, id, views().home(id).orElseThrow().id());
    }

    /** Only this person's or everybody's message with this text in it. */
    public Message sees(String text) {
        return sandbox.workspace()
                .awaitMessage(
                        message -> (message.text() + message.blocks()).contains(text)
                                && message.onlyFor()
                                        .filter(reader -> !reader.equals(id))
                                        .isEmpty(),
                        PATIENCE)
                .orElseThrow(() -> new AssertionError("nobody said " + text));
    }

    private Optional<View> top() {
        return stack().stream().reduce((lower, upper) -> upper);
    }

    private Views views() {
        return sandbox.workspace().views();
    }

    /** Text for an element that takes one, a list for one that takes several. */
    static JsonNode chosen(String... values) {
        return values.length == 1 ? Json.tree(values[0]) : Json.tree(values);
    }
}
