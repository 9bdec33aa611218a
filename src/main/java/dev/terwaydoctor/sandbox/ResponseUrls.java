package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that come with commands and clicks: five answers within thirty minutes, also where the bot is no member,
 * and the only way to change an ephemeral message.
 */
final class ResponseUrls implements HttpHandler {

    static final String PATH = "/respond/";
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** Where an answer goes, and the message that was acted upon, if it was one. */
    record Target(String channel, String user, @Nullable String messageTs) {}

    private record Grant(Target target, Instant expires, AtomicInteger uses) {}

    private final Workspace workspace;
    private final ContentReader contents;
    private final InstantSource clock;
    private final String baseUrl;
    private final Trace trace;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    ResponseUrls(Workspace workspace, ContentReader contents, InstantSource clock, String baseUrl, Trace trace) {
        this.workspace = workspace;
        this.contents = contents;
        this.clock = clock;
        this.baseUrl = baseUrl;
        this.trace = trace;
    }

    String issue(Target target) {
        String id = workspace.ids().next("R");
        grants.put(id, new Grant(target, clock.instant().plus(LIFE), new AtomicInteger()));
        return baseUrl + PATH + id;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            ObjectNode arguments = exchange.arguments();
            String id = exchange.pathAfter(PATH);
            JsonNode answer = workspace.atomically(() -> traced(id, arguments));
            exchange.json(status(answer), answer);
        }
    }

    private JsonNode traced(String id, ObjectNode arguments) {
        JsonNode answer = answer(id, arguments);
        trace.add(Trace.Wire.RESPONSE_URL, "response_url", arguments, answer);
        return answer;
    }

    private JsonNode answer(String id, ObjectNode arguments) {
        try {
            respond(spend(id), arguments);
            return ApiMethod.ok();
        } catch (SlackError refused) {
            return refused.body();
        }
    }

    /** Unlike the Web API, these addresses tell a refusal by the status too. */
    private static int status(JsonNode answer) {
        if (answer.path("ok").asBoolean()) {
            return 200;
        }
        return answer.path("error").asText().endsWith("_url") ? 404 : 400;
    }

    /** Also the way of a payload that comes with the acknowledgement of a command. */
    void respond(Target target, ObjectNode arguments) {
        ApiCall call = new ApiCall("response_url", arguments);
        Optional<Message> original = Optional.ofNullable(target.messageTs())
                .flatMap(ts -> workspace.messages().find(target.channel(), ts));
        if (call.flag("delete_original")) {
            original.ifPresent(workspace.messages()::delete);
            return;
        }
        Content content = contents.fresh(call);
        if (call.flag("replace_original") && original.isPresent()) {
            workspace.messages().rewrite(original.get(), content);
            return;
        }
        Draft draft = Draft.of(target.channel(), Workspace.BOT, content)
                .inThread(call.text("thread_ts").orElse(null));
        boolean inChannel = call.text("response_type").equals(Optional.of("in_channel"));
        workspace.messages().post(inChannel ? draft : draft.onlyFor(target.user()));
    }

    private Target spend(String id) {
        Grant grant = grants.get(id);
        if (grant == null || clock.instant().isAfter(grant.expires())) {
            throw new SlackError("expired_url");
        }
        if (grant.uses().incrementAndGet() > USES) {
            throw new SlackError("used_url");
        }
        return grant.target();
    }
}
