package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.Faults.EnvelopeFault;
import dev.terwaydoctor.sandbox.workspace.Ids;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Socket Mode from Slack's side: each envelope goes to exactly one connection and has three seconds to be acknowledged. An
 * event that is not acknowledged is delivered again; a command or a click is not.
 */
public final class SocketMode implements AutoCloseable {

    private static final int REMEMBERED = 1_000;

    private final SocketLinks links;
    private final Ids ids;
    private final SandboxOptions options;
    private final Trace trace;
    private final Map<String, Delivery> unacknowledged = new ConcurrentHashMap<>();
    private final Deque<Delivery> deliveries = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SocketMode(String appId, Ids ids, SandboxOptions options, Trace trace) {
        this.links = new SocketLinks(appId, this::received);
        this.ids = ids;
        this.options = options;
        this.trace = trace;
    }

    void open() throws InterruptedException {
        links.open();
    }

    @Override
    public void close() {
        closed = true;
        links.shutDown();
    }

    public int connections() {
        return links.connections();
    }

    /** What was sent, redeliveries included; the newest thousand, oldest first. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /**
     * Tells every connection to go: {@code warning} and {@code refresh_requested} leave time to come anew, {@code
     * link_disabled} and {@code too_many_websockets} close at once.
     */
    public void requestDisconnect(String reason) {
        ObjectNode frame = SocketLinks.disconnect(reason);
        trace.add(Trace.Wire.SOCKET, "disconnect", frame, Json.object());
        links.sendToAll(frame.toString());
        if (reason.equals("link_disabled") || reason.equals("too_many_websockets")) {
            links.closeAll();
        }
    }

    /** Slack keeps one more connection in its books than there is; it gets its share of the envelopes. */
    public void addGhost() {
        links.addGhost();
    }

    /** Cuts one connection without a word. */
    public void breakOneConnection() {
        links.cutOne();
    }

    /** Cuts every connection without a word. */
    public void breakConnections() {
        links.cutAll();
    }

    String address() {
        return links.address();
    }

    /** A command, a click or a submission: sent once. */
    Delivery send(String type, ObjectNode payload, boolean acceptsResponse) {
        return send(type, payload, acceptsResponse, answer -> {});
    }

    Delivery send(String type, ObjectNode payload, boolean acceptsResponse, Consumer<JsonNode> answered) {
        Delivery delivery = new Delivery(ids.next("E"), type, payload, 0, answered);
        ObjectNode frame = frame(delivery).put("accepts_response_payload", acceptsResponse);
        dispatch(delivery, frame);
        return delivery;
    }

    /** An event: delivered again, some time later, for as long as nobody acknowledges it. */
    Delivery sendEvent(ObjectNode payload) {
        return sendEvent(payload, 0, "");
    }

    private Delivery sendEvent(ObjectNode payload, int attempt, String reason) {
        Delivery delivery = new Delivery(ids.next("E"), "events_api", payload, attempt, answer -> {});
        ObjectNode frame = frame(delivery).put("accepts_response_payload", false);
        frame.put("retry_attempt", attempt).put("retry_reason", reason);
        dispatch(delivery, frame);
        if (attempt < options.retryDelays().size()) {
            var unused = delivery.future().exceptionally(failure -> {
                retryLater(payload, attempt + 1);
                return null;
            });
        }
        return delivery;
    }

    private void redeliver(Delivery delivery) {
        if (delivery.type().equals("events_api") && delivery.attempt() == 0 && !closed) {
            sendEvent((ObjectNode) delivery.payload(), 1, "timeout");
        }
    }

    private void retryLater(ObjectNode payload, int attempt) {
        Duration delay = options.retryDelays().get(attempt - 1);
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (!closed) {
                        sendEvent(payload, attempt, "timeout");
                    }
                });
    }

    private ObjectNode frame(Delivery delivery) {
        return Json.object()
                .put("type", delivery.type())
                .put("envelope_id", delivery.envelopeId())
                .set("payload", delivery.payload());
    }

    private void dispatch(Delivery delivery, ObjectNode frame) {
        remember(delivery);
        trace.add(Trace.Wire.SOCKET, delivery.type(), frame, Json.object());
        EnvelopeFault fault = options.faults().onEnvelope(delivery.type(), (ObjectNode) delivery.payload());
        Duration delay = options.faults().delayOf(delivery.type(), (ObjectNode) delivery.payload());
        if (delay.isZero()) {
            deliver(delivery, frame, fault);
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> deliver(delivery, frame, fault));
        }
    }

    private void deliver(Delivery delivery, ObjectNode frame, EnvelopeFault fault) {
        switch (fault) {
            case NONE -> deliver(delivery, frame);
            case REDELIVERED -> {
                var unused = delivery.future().thenRun(() -> redeliver(delivery));
                deliver(delivery, frame);
            }
            case ACK_LOST -> {
                unacknowledged.remove(delivery.envelopeId());
                deliver(delivery, frame);
            }
            case TWICE -> {
                deliver(delivery, frame);
                deliver(delivery, frame);
            }
            case LOST -> {}
            case CONNECTION_BREAKS -> links.cutOne();
        }
    }

    private void deliver(Delivery delivery, ObjectNode frame) {
        if (!links.send(frame.toString())) {
            delivery.undeliverable();
        }
    }

    private void remember(Delivery delivery) {
        deliveries.addLast(delivery);
        if (deliveries.size() > REMEMBERED) {
            deliveries.pollFirst();
        }
        unacknowledged.put(delivery.envelopeId(), delivery);
        var unused = delivery.future()
                .orTimeout(options.ackWindow().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ack, late) -> unacknowledged.remove(delivery.envelopeId()));
    }

    private void received(String frame) {
        JsonNode ack = Json.parse(frame).orElseGet(Json::object);
        trace.add(Trace.Wire.SOCKET, "ack", ack, Json.object());
        Delivery delivery = unacknowledged.remove(ack.path("envelope_id").asText());
        if (delivery != null) {
            delivery.acknowledged(ack.path("payload"));
        }
    }
}
