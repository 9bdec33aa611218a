package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.http.Handler;
import dev.terwaydoctor.bundle.http.Request;
import dev.terwaydoctor.bundle.http.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a replayed cluster answers, path by path. Every answer bears the bundle's time as its {@code Date}; what cannot
 * be answered is a {@code Status}, never a stack trace or silence. Stateless, hence safe for any number of threads.
 */
final class ReplayApi implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayApi.class);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final String date;
    private final ResourceTypes types;
    private final Discovery discovery;
    private final ObjectReads objects;
    private final PodLogs logs;
    private final AccessReviews reviews;

    ReplayApi(Bundle bundle) {
        CollectedReads reads = new CollectedReads(bundle.reads());
        this.date = HTTP_DATE.format(bundle.now());
        this.types = new ResourceTypes(KnownTypes.load(), bundle.objects());
        ObjectStore store = new ObjectStore(types, bundle.objects());
        this.discovery = new Discovery(types, ServerVersion.of(bundle.objects()));
        this.objects = new ObjectReads(store, reads, new TableView(bundle.now()));
        this.logs = new PodLogs(store, types, bundle, reads);
        this.reviews = new AccessReviews(types, reads);
    }

    @Override
    public Response answer(Request http) {
        return answerOrStatus(http).with("Date", date);
    }

    @Override
    public Response answerMalformed(int status, String why) {
        return failure(new StatusException(status, "BadRequest", why)).with("Date", date);
    }

    private Response answerOrStatus(Request http) {
        try {
            ApiRequest request = ApiRequest.of(http);
            ReadOnlyGate.check(request);
            return route(request);
        } catch (StatusException e) {
            return failure(e);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("target", http.target()).log("replay failed");
            return failure(new StatusException(500, "InternalError", "Internal error occurred: " + e));
        }
    }

    private Response route(ApiRequest request) {
        if (ReadOnlyGate.isReview(request)) {
            return Json.response(201, reviews.answer(request));
        }
        List<String> path = request.path();
        return switch (path.isEmpty() ? "" : path.get(0)) {
            case "healthz", "livez", "readyz" -> Response.of(200, "text/plain", "ok".getBytes(UTF_8));
            case "", "version" -> Json.response(200, discovery.answer(path));
            case "api", "apis" ->
                request.apiPath()
                        .map(apiPath -> read(request, apiPath))
                        .orElseGet(() -> Json.response(200, discovery.answer(path)));
            default -> throw StatusException.noSuchPath();
        };
    }

    private Response read(ApiRequest request, ApiPath path) {
        ResourceType type = types.at(path.apiVersion(), path.plural()).orElseThrow(StatusException::noSuchPath);
        if (type.plural().equals("secrets") && type.group().isEmpty()) {
            throw StatusException.forbidden("secrets is forbidden: a bundle holds no Secrets and shows none")
                    .about(type, path.name());
        }
        if (path.isCollection()) {
            requireScope(type.namespaced() || path.namespace().isEmpty());
            return objects.list(request, type, path);
        }
        requireScope(type.namespaced() != path.namespace().isEmpty());
        return one(request, type, path);
    }

    private Response one(ApiRequest request, ResourceType type, ApiPath path) {
        boolean known = path.rest().isEmpty()
                || (path.rest().size() == 1 && type.subresources().contains(path.subresource()));
        if (!known) {
            throw StatusException.noSuchPath();
        }
        return path.subresource().equals("log") ? logs.answer(request, path) : objects.get(request, type, path);
    }

    private static void requireScope(boolean fits) {
        if (!fits) {
            throw StatusException.noSuchPath();
        }
    }

    private static Response failure(StatusException e) {
        return Json.response(e.code(), e.body());
    }
}
