package dev.terwaydoctor.bundle.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one client until it leaves, falls silent, or the server is crowded and asks it to come back. */
final class HttpConnection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final int IDLE_MILLIS = 30_000;

    private final Socket socket;
    private final Handler handler;
    private final BooleanSupplier crowded;

    HttpConnection(Socket socket, Handler handler, BooleanSupplier crowded) {
        this.socket = socket;
        this.handler = handler;
        this.crowded = crowded;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setSoTimeout(IDLE_MILLIS);
            socket.setTcpNoDelay(true);
            serve();
        } catch (IOException | UncheckedIOException e) {
            LOG.atDebug().addKeyValue("why", e.toString()).log("client left");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("request failed");
        }
    }

    private void serve() throws IOException {
        RequestReader requests = new RequestReader(new BufferedInputStream(socket.getInputStream()));
        ResponseWriter responses = new ResponseWriter(socket.getOutputStream());
        try {
            boolean close = false;
            while (!close) {
                Optional<Request> request = requests.next();
                if (request.isEmpty()) {
                    return;
                }
                close = request.get().wantsClose() || crowded.getAsBoolean();
                responses.write(handler.answer(request.get()), close);
            }
        } catch (MalformedRequestException e) {
            responses.write(handler.answerMalformed(e.status(), e.why()), true);
        }
    }
}
