package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** One envelope on its way: whether it was acknowledged in time, how fast, and with what payload. */
public final class Delivery {

    /** What came back. The payload is missing when the bot only acknowledged. */
    public record Ack(JsonNode payload, Duration after) {}

    /** There was no open connection to send it over. */
    static final class NotDelivered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String envelopeId;
    private final String type;
    private final JsonNode payload;
    private final int attempt;
    private final Consumer<JsonNode> answered;
    private final long sentNanos = System.nanoTime();
    private final CompletableFuture<Ack> ack = new CompletableFuture<>();

    /** {@code answered} is told the payload of the acknowledgement before whoever waits in {@link #ack} goes on. */
    Delivery(String envelopeId, String type, JsonNode payload, int attempt, Consumer<JsonNode> answered) {
        this.envelopeId = envelopeId;
        this.type = type;
        this.payload = payload;
        this.attempt = attempt;
        this.answered = answered;
    }

    public String envelopeId() {
        return envelopeId;
    }

    /** {@code slash_commands}, {@code events_api} or {@code interactive}. */
    public String type() {
        return type;
    }

    public JsonNode payload() {
        return payload;
    }

    /** 0 for the first, then counting the redeliveries. */
    public int attempt() {
        return attempt;
    }

    /** Waits until it is acknowledged, or until the time for that is over; empty then. */
    public Optional<Ack> ack() {
        try {
            return Optional.of(ack.join());
        } catch (CompletionException lateOrUndelivered) {
            return Optional.empty();
        }
    }

    CompletableFuture<Ack> future() {
        return ack;
    }

    void acknowledged(JsonNode answer) {
        answered.accept(answer);
        ack.complete(new Ack(answer, Duration.ofNanos(System.nanoTime() - sentNanos)));
    }

    void undeliverable() {
        ack.completeExceptionally(new NotDelivered());
    }
}
