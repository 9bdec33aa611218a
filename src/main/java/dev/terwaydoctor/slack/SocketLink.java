package dev.terwaydoctor.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.terwaydoctor.slack.api.SlackUnavailable;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket to Slack. It exists because the SDK's own stop leaves a connection that comes back to life if the socket happens to be down at that
 * moment: here reconnecting and what watches the connection are switched off before the socket is closed.
 */
final class SocketLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);

    /** With one reader, a slow handler would hold up every acknowledgement. */
    private static final int READERS = 10;

    private final String appToken;
    private final App app;
    private @Nullable SocketModeApp socket;

    SocketLink(String appToken, App app) {
        this.appToken = appToken;
        this.app = app;
    }

    /** Returns once Slack has answered on the socket: that it is open on our side does not yet mean that anything is sent to it. */
    synchronized void open() {
        try {
            SocketModeApp opened = new SocketModeApp(appToken, app, SocketModeClient.Backend.Tyrus, READERS);
            socket = opened;
            opened.startAsync();
            if (!opened.getClient().verifyConnection()) {
                LOG.atWarn().log("Slack does not answer on the new connection yet");
            }
        } catch (Exception e) {
            close();
            throw SlackUnavailable.opening(e);
        }
    }

    synchronized boolean isOpen() {
        SocketModeClient client = socket == null ? null : socket.getClient();
        return client != null && client.verifyConnection();
    }

    @Override
    public synchronized void close() {
        if (socket == null) {
            return;
        }
        SocketModeClient client = socket.getClient();
        try {
            if (client != null) {
                client.setAutoReconnectEnabled(false);
                client.getSessionMonitorExecutor().ifPresent(ScheduledExecutorService::shutdownNow);
                client.close();
            }
            socket.stop();
        } catch (Exception e) {
            LOG.atWarn().setCause(e).log("The connection to Slack did not close cleanly");
        }
        socket = null;
    }
}
