package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bare Socket Mode client: keeps every frame and says nothing but what it is told to. */
final class Ear implements WebSocket.Listener {

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable WebSocket socket;

    static String address(Sandbox sandbox) {
        return Call.api(sandbox, sandbox.appToken(), "apps.connections.open", Json.object())
                .path("url")
                .asText();
    }

    /** Connected, and past its {@code hello}. */
    static Ear at(Sandbox sandbox) throws InterruptedException {
        Ear ear = new Ear();
        ear.connect(address(sandbox));
        ear.next();
        return ear;
    }

    WebSocket connect(String address) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
    }

    /** Connected, and answering what {@link #answer} is told to. */
    static Ear answering(Sandbox sandbox) throws InterruptedException {
        Ear ear = new Ear();
        ear.socket = ear.connect(address(sandbox));
        ear.next();
        return ear;
    }

    /** Acknowledges the next frame with this payload and gives the frame. */
    ObjectNode answer(JsonNode payload) throws InterruptedException {
        ObjectNode frame = next();
        ObjectNode ack =
                Json.object().put("envelope_id", frame.path("envelope_id").asText());
        Objects.requireNonNull(socket)
                .sendText(ack.set("payload", payload).toString(), true)
                .join();
        return frame;
    }

    ObjectNode next() throws InterruptedException {
        String frame = Objects.requireNonNull(frames.poll(20, TimeUnit.SECONDS), "no frame came");
        return (ObjectNode) Json.parse(frame).orElseThrow();
    }

    /** The event of the next frame, which must be one. */
    ObjectNode nextEvent() throws InterruptedException {
        return (ObjectNode) next().at("/payload/event");
    }

    boolean heardNothingMore() {
        return frames.isEmpty();
    }

    boolean awaitClosed() throws InterruptedException {
        return closed.await(20, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        frames.add(data.toString());
        return WebSocket.Listener.super.onText(socket, data, last);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        closed.countDown();
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.countDown();
        return WebSocket.Listener.super.onClose(socket, code, reason);
    }
}
