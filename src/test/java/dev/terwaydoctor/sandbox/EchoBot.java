package dev.terwaydoctor.sandbox;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.function.Consumer;

/** A real Bolt app over a real WebSocket, with whatever listeners a test gives it. */
final class EchoBot implements AutoCloseable {

    private final SocketModeApp socketMode;

    private EchoBot(SocketModeApp socketMode) {
        this.socketMode = socketMode;
    }

    static EchoBot connect(Sandbox sandbox, Consumer<App> listeners) {
        App app = new App(AppConfig.builder()
                .slack(Client.slack(sandbox))
                .singleTeamBotToken(sandbox.botToken())
                .subtypedMessageEventsAutoAckEnabled(true)
                .build());
        listeners.accept(app);
        try {
            SocketModeApp socketMode = new SocketModeApp(sandbox.appToken(), app, SocketModeClient.Backend.Tyrus, 4);
            socketMode.startAsync();
            return new EchoBot(socketMode);
        } catch (Exception failure) {
            throw new IllegalStateException("the bot could not connect", failure);
        }
    }

    @Override
    public void close() {
        try {
            socketMode.getClient().setAutoReconnectEnabled(false);
            socketMode.getClient().close();
            socketMode.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the bot did not stop", failure);
        }
    }
}
