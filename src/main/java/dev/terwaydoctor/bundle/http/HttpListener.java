package dev.terwaydoctor.bundle.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on loopback and hands each connection to a thread of a bounded pool. A connection beyond the bound is closed
 * at once; before that point clients are asked to close theirs after an answer, so that idle ones do not fill the pool.
 */
public final class HttpListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int MAX_CONNECTIONS = 128;
    private static final int CROWDED_CONNECTIONS = 96;
    private static final int BACKLOG = 128;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket server;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor workers;

    private HttpListener(ServerSocket server, Handler handler) {
        this.server = server;
        this.handler = handler;
        AtomicInteger number = new AtomicInteger();
        this.workers =
                new ThreadPoolExecutor(0, MAX_CONNECTIONS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "replay-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Starts to listen; port 0 takes a free one. */
    public static HttpListener start(int port, Handler handler) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        HttpListener listener = new HttpListener(server, handler);
        listener.workers.execute(listener::accept);
        return listener;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException e) {
                LOG.atDebug().addKeyValue("why", e.toString()).log("accept ended");
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        open.add(socket);
        HttpConnection connection = new HttpConnection(socket, handler, () -> open.size() > CROWDED_CONNECTIONS);
        try {
            workers.execute(() -> {
                connection.run();
                open.remove(socket);
            });
        } catch (RejectedExecutionException e) {
            open.remove(socket);
            socket.close();
        }
    }

    @Override
    public void close() {
        workers.shutdown();
        quietly(server);
        open.forEach(HttpListener::quietly);
        workers.shutdownNow();
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.atDebug().addKeyValue("why", e.toString()).log("close failed");
        }
    }
}
