package dev.terwaydoctor.kube;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The receiving end of one exchange. A successful body goes to the receiver of the caller, any other is collected, since it says what
 * went wrong. Bytes are asked for one chunk at a time, so a slow receiver slows the server down instead of filling memory.
 */
final class Incoming implements AsyncBody.Consumer<List<ByteBuffer>> {

    private final Receiver wanted;
    private final ServerClock clock;
    private volatile Receiver current = new Collected();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean abandoned;

    Incoming(Receiver wanted, ServerClock clock) {
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Starts reading the body; done when all of it is read or the receiver wants no more. */
    CompletableFuture<HttpResponse<AsyncBody>> begin(HttpResponse<AsyncBody> response) {
        clock.saw(response.header("Date"));
        if (response.isSuccessful()) {
            current = wanted;
        }
        response.body().consume();
        return response.body().done().handle((nothing, failure) -> {
            if (failure != null && !(failure instanceof CancellationException)) {
                throw new CompletionException(failure);
            }
            if (failure == null) {
                current.end();
            }
            return response;
        });
    }

    @Override
    public void consume(List<ByteBuffer> chunks, AsyncBody from) throws IOException {
        for (ByteBuffer chunk : chunks) {
            bytes.addAndGet(chunk.remaining());
            if (abandoned || !current.take(chunk)) {
                from.cancel();
                return;
            }
        }
        from.consume();
    }

    long bytes() {
        return bytes.get();
    }

    ByteBuffer kept() {
        return current.kept();
    }

    /** Nobody waits any more: the next chunk is the last. */
    void abandon() {
        abandoned = true;
    }
}
