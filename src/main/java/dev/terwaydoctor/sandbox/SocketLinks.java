package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket side: lets in whoever brings an unused ticket, greets with {@code hello}, and sends each frame over one
 * connection, in turn. What the frames mean is none of its business.
 */
final class SocketLinks extends WebSocketServer {

    private static final Logger LOG = LoggerFactory.getLogger(SocketLinks.class);
    private static final int PING_SECONDS = 10;
    private static final int STOP_MILLIS = 500;
    private static final int MAX_CONNECTIONS = 10;

    private final String appId;
    private final Consumer<String> received;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger ghosts = new AtomicInteger();

    SocketLinks(String appId, Consumer<String> received) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.appId = appId;
        this.received = received;
        setDaemon(true);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(PING_SECONDS);
    }

    /** Returns once connections are accepted. */
    void open() throws InterruptedException {
        start();
        started.await();
    }

    void shutDown() {
        try {
            stop(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An address that works once. */
    String address() {
        String ticket = "ticket-" + counter.incrementAndGet();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId;
    }

    int connections() {
        return open.size();
    }

    /** A connection whose other side is gone without Slack having noticed: it is counted, and swallows what it gets. */
    void addGhost() {
        ghosts.incrementAndGet();
    }

    /** Over the connection whose turn it is, or over the next that still takes it; false when none does. */
    boolean send(String frame) {
        List<WebSocket> candidates = new ArrayList<>(open);
        int next = turn.getAndIncrement();
        int dead = ghosts.get();
        if (dead > 0 && Math.floorMod(next, candidates.size() + dead) < dead) {
            return true;
        }
        Collections.rotate(candidates, -next);
        for (WebSocket link : candidates) {
            try {
                link.send(frame);
                return true;
            } catch (WebsocketNotConnectedException closing) {
                open.remove(link);
            }
        }
        return false;
    }

    static ObjectNode disconnect(String reason) {
        ObjectNode frame = Json.object().put("type", "disconnect").put("reason", reason);
        frame.putObject("debug_info").put("host", "applink-sandbox");
        return frame;
    }

    void sendToAll(String frame) {
        open.stream().filter(WebSocket::isOpen).forEach(link -> link.send(frame));
    }

    /** Closed with a closing handshake. */
    void closeAll() {
        open.forEach(WebSocket::close);
    }

    void cutOne() {
        open.stream().findFirst().ifPresent(this::cut);
    }

    void cutAll() {
        open.forEach(this::cut);
    }

    /** As when a cable is cut: no closing handshake. */
    private void cut(WebSocket link) {
        open.remove(link);
        link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket link, Draft draft, ClientHandshake request) throws InvalidDataException {
        String resource = request.getResourceDescriptor();
        boolean invited = tickets.removeIf(
                ticket -> resource.contains("ticket=" + ticket + "&") || resource.endsWith("ticket=" + ticket));
        if (!invited) {
            throw new InvalidDataException(CloseFrame.REFUSE, "no such ticket");
        }
        return super.onWebsocketHandshakeReceivedAsServer(link, draft, request);
    }

    @Override
    public void onOpen(WebSocket link, ClientHandshake handshake) {
        if (open.size() + ghosts.get() >= MAX_CONNECTIONS) {
            link.send(disconnect("too_many_websockets").toString());
            link.close();
            return;
        }
        open.add(link);
        var hello = Json.object().put("type", "hello").put("num_connections", open.size() + ghosts.get());
        hello.putObject("debug_info")
                .put("host", "applink-sandbox")
                .put("build_number", 1)
                .put("approximate_connection_time", 18_060);
        hello.putObject("connection_info").put("app_id", appId);
        link.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket link, String frame) {
        received.accept(frame);
    }

    @Override
    public void onClose(WebSocket link, int code, String reason, boolean remote) {
        open.remove(link);
    }

    @Override
    public void onError(WebSocket link, Exception failure) {
        LOG.atDebug().setCause(failure).log("socket failed");
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
