package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.terwaydoctor.sandbox.Faults.CallFault;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/<method>}: finds the method, checks the token and the scope, lets {@link Faults} interfere, and answers
 * as Slack does, which is status 200 with {@code ok: false} for almost every refusal.
 */
final class WebApi implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
    private static final Set<String> APP_TOKEN_METHODS = Set.of("apps.connections.open");
    private static final Set<String> ANY_TOKEN_METHODS = Set.of("auth.test", "blocks.validate");

    private final Map<String, ApiMethod> methods = new HashMap<>();
    private final Workspace workspace;
    private final Tokens tokens;
    private final Reach reach;
    private final Faults faults;
    private final Optional<RateLimits> limits;
    private final Trace trace;

    WebApi(Workspace workspace, Tokens tokens, Reach reach, Optional<RateLimits> limits, Faults faults, Trace trace) {
        this.limits = limits;
        this.workspace = workspace;
        this.tokens = tokens;
        this.reach = reach;
        this.faults = faults;
        this.trace = trace;
    }

    WebApi with(Map<String, ApiMethod> more) {
        methods.putAll(more);
        return this;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            String method = exchange.pathAfter("/api/");
            ObjectNode arguments = exchange.arguments();
            String token = token(exchange, arguments);
            arguments.remove("token");
            CallFault fault = limits.flatMap(kept -> kept.retryAfter(method, arguments))
                    .<CallFault>map(CallFault.RateLimited::new)
                    .orElseGet(() -> faults.onCall(method, arguments));
            if (fault instanceof CallFault.None) {
                JsonNode answer = workspace.atomically(() -> traced(new ApiCall(method, arguments), token));
                exchange.setHeader("x-oauth-scopes", reach.grantedScopes());
                exchange.json(200, answer);
            } else {
                misbehave(exchange, fault, new ApiCall(method, arguments), token);
            }
        }
    }

    private JsonNode traced(ApiCall call, String token) {
        JsonNode answer = answer(call, token);
        trace.add(Trace.Wire.WEB_API, call.method(), call.arguments(), answer);
        return answer;
    }

    private JsonNode answer(ApiCall call, String token) {
        try {
            ApiMethod method = methods.get(call.method());
            if (method == null) {
                return Json.object()
                        .put("ok", false)
                        .put("error", "unknown_method")
                        .put("req_method", call.method());
            }
            authorise(call.method(), token);
            return method.answer(call);
        } catch (SlackError refused) {
            return refused.body();
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).addKeyValue("method", call.method()).log("Web API method failed");
            return new SlackError("internal_error").body();
        }
    }

    private void authorise(String method, String token) {
        Tokens.Kind kind = tokens.kindOf(token);
        if (ANY_TOKEN_METHODS.contains(method)) {
            return;
        }
        boolean forApp = APP_TOKEN_METHODS.contains(method);
        if (forApp != (kind == Tokens.Kind.APP)) {
            throw new SlackError("not_allowed_token_type");
        }
        reach.requireScope(ApiScopes.of(method));
    }

    private void misbehave(Exchange exchange, CallFault fault, ApiCall call, String token) throws IOException {
        ObjectNode note = Json.object().put("fault", fault.toString());
        trace.add(Trace.Wire.WEB_API, call.method(), call.arguments(), note);
        if (fault instanceof CallFault.RateLimited limited) {
            exchange.setHeader("Retry-After", Integer.toString(limited.retryAfterSeconds()));
            exchange.json(429, new SlackError("ratelimited").body());
        } else if (fault instanceof CallFault.ServerError broken) {
            exchange.text(broken.status(), "upstream connect error");
        } else if (fault instanceof CallFault.Refused refused) {
            exchange.json(200, new SlackError(refused.error()).body());
        } else if (fault instanceof CallFault.AnswerLate late) {
            JsonNode answer = workspace.atomically(() -> answer(call, token));
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, late.delay().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            exchange.json(200, answer);
        } else {
            workspace.atomically(() -> answer(call, token));
        }
    }

    private static String token(Exchange exchange, ObjectNode arguments) {
        String header = exchange.header("Authorization");
        return header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : arguments.path("token").asText();
    }
}
