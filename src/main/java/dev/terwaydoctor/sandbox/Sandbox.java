package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.terwaydoctor.sandbox.blocks.BlockRules;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A running sandbox on loopback. A bot connects with {@link #apiUrl}, {@link #botToken} and {@link #appToken} and nothing
 * else; people act through {@link #people} or on the page; what came of it is read from {@link #workspace}.
 */
public final class Sandbox implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService requests;
    private final Tokens tokens = Tokens.sandbox();
    private final Workspace workspace;
    private final Trace trace;
    private final SocketMode socket;
    private final EventFeed events;
    private final People people;
    private final String baseUrl;

    private Sandbox(SandboxOptions options, HttpServer http) {
        this.http = http;
        this.baseUrl = "http://127.0.0.1:" + http.getAddress().getPort();
        this.requests = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "sandbox-http");
            thread.setDaemon(true);
            return thread;
        });
        this.workspace = Workspace.seeded(options.clock(), options.app().name());
        this.trace = new Trace(options.clock());
        this.socket = new SocketMode(workspace.team().appId(), workspace.ids(), options, trace);
        Wire wire = new Wire(workspace, baseUrl);
        BlockRules rules = new BlockRules();
        ContentReader contents = new ContentReader(rules, workspace.ids());
        Triggers triggers = new Triggers(options.clock());
        ViewMethods viewMethods = new ViewMethods(workspace, rules, contents, triggers, wire);
        ResponseUrls responseUrls = new ResponseUrls(workspace, contents, options.clock(), baseUrl, trace);
        Interactions interactions = new Interactions(workspace, socket, wire, responseUrls, triggers);
        this.events = new EventFeed(workspace, options.app(), socket, wire);
        this.people = new People(
                workspace,
                new SlashCommands(workspace, options.app(), socket, responseUrls, triggers),
                interactions,
                new Modals(workspace, interactions, viewMethods),
                events);
        Reach reach = new Reach(workspace, options.app());
        Uploads uploads = new Uploads(workspace.files());
        http.createContext(
                "/api/",
                new WebApi(tokens, reach, options.faults(), trace)
                        .with(Map.of("apps.connections.open", this::openConnection))
                        .with(new ChatMethods(workspace, reach, contents, wire).methods())
                        .with(new StreamMethods(workspace, reach, contents, wire).methods())
                        .with(new ConversationMethods(workspace, reach, wire).methods())
                        .with(viewMethods.methods())
                        .with(new FileMethods(workspace, reach, wire, baseUrl + Uploads.UPLOAD).methods())
                        .with(new PeopleMethods(workspace, wire).methods())
                        .with(new MarkMethods(workspace, reach, rules).methods()));
        http.createContext(Uploads.UPLOAD, uploads);
        http.createContext(Uploads.DOWNLOAD, uploads);
        http.createContext(ResponseUrls.PATH, responseUrls);
    }

    public static Sandbox start(int port, InstantSource clock, Incidents incidents) {
        return start(SandboxOptions.with(clock).port(port).incidents(incidents));
    }

    public static Sandbox start(SandboxOptions options) {
        try {
            InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
            Sandbox sandbox = new Sandbox(options, HttpServer.create(loopback, 0));
            sandbox.open();
            return sandbox;
        } catch (IOException portTaken) {
            throw new UncheckedIOException("cannot listen on port " + options.port(), portTaken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", interrupted);
        }
    }

    private void open() throws InterruptedException {
        socket.open();
        events.start();
        http.setExecutor(requests);
        http.start();
    }

    @Override
    public void close() {
        events.close();
        socket.close();
        http.stop(0);
        requests.shutdownNow();
    }

    /** For {@code methodsEndpointUrlPrefix}; ends with a slash. */
    public String apiUrl() {
        return baseUrl + "/api/";
    }

    public String pageUrl() {
        return baseUrl + "/";
    }

    public String botToken() {
        return tokens.bot();
    }

    public String appToken() {
        return tokens.app();
    }

    public Workspace workspace() {
        return workspace;
    }

    public People people() {
        return people;
    }

    public SocketMode socket() {
        return socket;
    }

    public Trace trace() {
        return trace;
    }

    /** Short for {@link People#slash}. */
    public Optional<Delivery> slash(String user, String channel, String command, String text) {
        return people.slash(user, channel, command, text);
    }

    /** Short for {@link People#say}. */
    public Message say(String user, String channel, @Nullable String threadTs, String text) {
        return people.say(user, channel, threadTs, text);
    }

    /** Short for {@link People#click}. */
    public Delivery click(String user, String channel, String messageTs, String actionIdOrLabel) {
        return people.click(user, channel, messageTs, actionIdOrLabel);
    }

    private ObjectNode openConnection(ApiCall call) {
        return ApiMethod.ok().put("url", socket.address());
    }
}
