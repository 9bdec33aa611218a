package dev.terwaydoctor.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sandbox.SlackApp;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import dev.terwaydoctor.slack.Places.Alerts;
import dev.terwaydoctor.slack.Places.Binding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** A stage whose incident channel takes alerts, and monitoring systems that post them as the real ones do. */
final class Alarms implements AutoCloseable {

    final Stage stage;

    private Alarms(Stage stage) {
        this.stage = stage;
    }

    static Alarms set(Alerts alerts) {
        return set(Stage.open(), alerts);
    }

    /** Without the scope that channels are read with. */
    static Alarms blind(Alerts alerts) {
        SlackApp app = SlackApp.doctor();
        Set<String> scopes = new HashSet<>(app.scopes());
        scopes.remove("channels:history");
        return set(Stage.open(app.withScopes(scopes)), alerts);
    }

    private static Alarms set(Stage stage, Alerts alerts) {
        stage.doctor.onAction = action -> SampleReports.diagnosis(exhausted(action));
        Alarms alarms = new Alarms(stage);
        alarms.setting(alerts);
        return alarms;
    }

    static String headline(String pod) {
        return pod + " gets no IP address";
    }

    /** What is wrong with the target of an action. */
    static Report exhausted(Report.Action action) {
        Report of = SampleReports.exhausted();
        Report.Target target = new Report.Target(
                action.args().get("kind"),
                action.args().get("namespace"),
                action.args().get("name"));
        return new Report(
                of.schema(),
                of.question(),
                of.cluster(),
                of.mode(),
                of.now(),
                target,
                of.candidates(),
                of.verdict(),
                of.confidence(),
                headline(target.name()),
                of.since(),
                "f-" + target.name(),
                of.findings(),
                of.steps(),
                of.ruledOut(),
                of.notSeen(),
                of.changes(),
                of.requestIds(),
                of.next(),
                of.actions(),
                of.cost());
    }

    void setting(Alerts alerts) {
        stage.places.bindings.put(Stage.INCIDENTS, new Binding("prod-hz", List.of(), null, alerts));
    }

    /** By incoming webhook, everything in an attachment, as Alertmanager's default template has it. */
    Message firing(String rule, String namespace, String pod) {
        return alertmanager("[FIRING:1] " + rule, rule, namespace, pod);
    }

    Message resolved(String rule, String namespace, String pod) {
        return alertmanager("[RESOLVED] " + rule, rule, namespace, pod);
    }

    /** Said while nobody listens; as if another replica had been told of it. */
    Message unheard(Supplier<Message> said) {
        stage.stop();
        Message message = said.get();
        stage.eventually(() -> stage.sandbox.socket().deliveries().stream()
                .anyMatch(d -> d.payload().at("/event/ts").asText().equals(message.ts()) && d.attempt() == 2));
        stage.restart();
        return message;
    }

    void answerAsAnotherReplica(Message alert) {
        Content answer = new Content("answered elsewhere", Json.array(), Json.array(), null);
        stage.sandbox
                .workspace()
                .messages()
                .post(Draft.of(alert.channel(), Workspace.BOT, answer).inThread(alert.ts()));
    }

    Message post(String rule, String namespace, String pod) {
        return stage.sandbox
                .otherApps()
                .webhook("incidents", "Alertmanager", "", attachment("[FIRING:1] " + rule, rule, namespace, pod));
    }

    private Message alertmanager(String title, String rule, String namespace, String pod) {
        return posted(stage.sandbox
                .otherApps()
                .webhook("incidents", "Alertmanager", "", attachment(title, rule, namespace, pod)));
    }

    private static ArrayNode attachment(String title, String rule, String namespace, String pod) {
        ArrayNode attachments = Json.array();
        attachments
                .addObject()
                .put("color", "#a30200")
                .put("fallback", title)
                .put("title", title)
                .put("title_link", "http://alertmanager/")
                .put("text", "alertname: " + rule + "\nnamespace: " + namespace + "\npod: " + pod);
        return attachments;
    }

    Message webhook(String app, String text, ArrayNode attachments) {
        return posted(stage.sandbox.otherApps().webhook("incidents", app, text, attachments));
    }

    Message replyAs(String app, Message root, String text) {
        return posted(stage.sandbox.otherApps().bot("incidents", app, root.ts(), text, Json.array()));
    }

    /** What the bot said so that others can read it. */
    List<Message> ours() {
        return stage.sandbox.workspace().messages().in(Stage.INCIDENTS).stream()
                .filter(m -> m.user().equals(Workspace.BOT))
                .toList();
    }

    Message bot(String app, String text, ArrayNode blocks) {
        return posted(stage.sandbox.otherApps().bot("incidents", app, null, text, blocks));
    }

    /** Waits until the bot has heard everything that was said. */
    private Message posted(Message message) {
        stage.eventually(() -> stage.sandbox.socket().deliveries().stream()
                .filter(d -> d.payload().at("/event/ts").asText().equals(message.ts()))
                .anyMatch(d -> d.ack().isPresent()));
        return message;
    }

    /** The few seconds that alerts wait. */
    void settle() {
        stage.timer.pass();
    }

    List<Message> replies(Message alert) {
        return stage.thread(alert).stream().filter(Message::isReply).toList();
    }

    double counted(AlertOutcome outcome) {
        var counter = stage.registry
                .find("slack.alerts")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        stage.close();
    }
}
