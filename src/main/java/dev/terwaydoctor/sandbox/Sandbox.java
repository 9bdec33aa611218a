package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.terwaydoctor.sandbox.blocks.BlockRules;
import dev.terwaydoctor.sandbox.workspace.Json;
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

    static {
        // The JDK's server sends headers and body apart; without this each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService requests = Executors.newCachedThreadPool(Sandbox::daemon);
    private final Tokens tokens = new Tokens();
    private final Workspace workspace;
    private final Trace trace;
    private final SocketMode socket;
    private final Wire wire;
    private final ContentReader contents;
    private final BlockRules rules;
    private final Triggers triggers;
    private final ViewMethods viewMethods;
    private final ResponseUrls responseUrls;
    private final EventFeed events;
    private final Steps steps;
    private final People people;
    private final String baseUrl;

    private Sandbox(SandboxOptions options, HttpServer http) {
        this.http = http;
        this.baseUrl = "http://127.0.0.1:" + http.getAddress().getPort();
        this.workspace = Workspace.seeded(options.clock(), options.app().name());
        this.trace = new Trace(options.clock());
        this.socket = new SocketMode(workspace.team().appId(), workspace.ids(), options, trace);
        this.wire = new Wire(workspace, baseUrl);
        this.rules = new BlockRules(options.newestBlocks());
        this.contents = new ContentReader(rules, workspace.ids());
        this.triggers = new Triggers(options.clock());
        this.viewMethods = new ViewMethods(workspace, rules, contents, triggers, wire);
        this.responseUrls = new ResponseUrls(workspace, contents, options.clock(), baseUrl, trace);
        this.events = new EventFeed(workspace, options.app(), socket, wire);
        this.steps = new Steps(workspace, options.app(), events);
        Interactions interactions =
                new Interactions(workspace, socket, wire, responseUrls, triggers, new Suggestions(rules));
        this.people = new People(
                workspace,
                options.app(),
                wire,
                new SlashCommands(workspace, options.app(), socket, responseUrls, triggers),
                interactions,
                new Modals(workspace, interactions, viewMethods),
                events);
        serve(options);
    }

    private void serve(SandboxOptions options) {
        Uploads uploads = new Uploads(workspace.files());
        PageState state = new PageState(workspace, options.app(), options.incidents(), wire);
        PageActions actions = new PageActions(workspace, people, options.incidents());
        http.createContext("/api/", webApi(options));
        http.createContext(Uploads.UPLOAD, uploads);
        http.createContext(Uploads.DOWNLOAD, uploads);
        http.createContext(ResponseUrls.PATH, responseUrls);
        http.createContext("/sandbox/events", new ChangeStream(workspace, state, trace));
        http.createContext("/", new PageServer(state, actions, trace));
        http.setExecutor(requests);
    }

    private WebApi webApi(SandboxOptions options) {
        Reach reach = new Reach(workspace, options.app());
        Optional<RateLimits> limits =
                options.rateLimits() ? Optional.of(new RateLimits(options.clock())) : Optional.empty();
        return new WebApi(workspace, tokens, reach, limits, options.faults(), trace)
                .with(Map.of("apps.connections.open", this::openConnection))
                .with(new ChatMethods(workspace, reach, contents, wire).methods())
                .with(new StreamMethods(workspace, reach, contents, wire, options.newestBlocks()).methods())
                .with(new ConversationMethods(workspace, reach, wire).methods())
                .with(viewMethods.methods())
                .with(new FileMethods(workspace, reach, wire, baseUrl + Uploads.UPLOAD).methods())
                .with(new PeopleMethods(workspace, wire).methods())
                .with(steps.methods())
                .with(new AgentMethods(workspace, reach).methods())
                .with(new MarkMethods(workspace, reach, rules).methods());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox-http");
        thread.setDaemon(true);
        return thread;
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
        return Tokens.BOT;
    }

    public String appToken() {
        return Tokens.APP;
    }

    /** An administrator takes the bot's token away; the sockets stay, as they belong to the app's. */
    public void revokeBotToken() {
        tokens.revokeBot();
        ObjectNode event = Json.object().put("type", "tokens_revoked");
        event.putObject("tokens").putArray("bot").add(Workspace.BOT);
        events.tell("tokens_revoked", event.put("event_ts", workspace.messages().now()));
    }

    public Workspace workspace() {
        return workspace;
    }

    public People people() {
        return people;
    }

    public Steps steps() {
        return steps;
    }

    public OtherApps otherApps() {
        return new OtherApps(workspace);
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
