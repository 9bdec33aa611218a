package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Read.Status;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads an answer that is no success: which status it means, in the server's own words where it has any. */
final class HttpMiss {

    private static final String NOT_COLLECTED = "NotCollected";
    private static final int LONGEST_WORDS = 300;

    private HttpMiss() {}

    static Miss of(Reply.Answered answer, Request request) {
        Value status = status(answer.body());
        String said = said(status, answer);
        if (status.get("reason").is(NOT_COLLECTED)) {
            return new Miss(Status.NOT_COLLECTED, said);
        }
        return switch (answer.code()) {
            case 400 -> new Miss(request instanceof Request.Log ? Status.ABSENT : Status.FAILED, said);
            case 401 ->
                new Miss(
                        Status.FAILED,
                        "the cluster does not accept our credentials (401 " + said
                                + "): they are wrong or have expired");
            case 403 -> new Miss(Status.DENIED, said);
            case 404 -> absent(status, said, request);
            case 410 -> new Miss(Status.FAILED, "the list changed too much while it was read (410)");
            case 429 -> new Miss(Status.FAILED, "the API server turns requests away for now (429): " + said);
            default -> other(answer, said);
        };
    }

    private static Miss absent(Value status, String said, Request request) {
        boolean namesObject = !status.at("details.name").orEmpty().isEmpty();
        return new Miss(Status.ABSENT, namesObject ? said : unknownType(request, said));
    }

    private static String unknownType(Request request, String said) {
        Kind kind = request instanceof Request.Get get
                ? get.kind()
                : request instanceof Request.List list ? list.kind() : null;
        return kind == null ? said : "this cluster has no type " + kind.kubectlName() + " (" + kind.apiVersion() + ")";
    }

    private static Miss other(Reply.Answered answer, String said) {
        if (answer.code() >= 500) {
            return new Miss(Status.FAILED, "the API server failed (" + answer.code() + "): " + said);
        }
        if (answer.code() >= 300 && answer.code() < 400) {
            return new Miss(
                    Status.FAILED,
                    "the server sends us on to " + answer.location() + " (" + answer.code() + "): it is no API server");
        }
        return new Miss(Status.FAILED, "unexpected answer " + answer.code() + ": " + said);
    }

    private static Value status(ByteBuffer body) {
        try {
            Value value = JsonTrees.read(body);
            return value.get("kind").is("Status") ? value : Value.MISSING;
        } catch (IOException notJson) {
            return Value.MISSING;
        }
    }

    /** The Status message; else the first line of a plain text; nothing of an HTML page. */
    private static String said(Value status, Reply.Answered answer) {
        String message = status.get("message").orEmpty();
        if (message.isEmpty() && answer.mediaType().startsWith("text/plain")) {
            message = StandardCharsets.UTF_8
                    .decode(answer.body().duplicate())
                    .toString()
                    .lines()
                    .findFirst()
                    .orElse("");
        }
        if (message.isEmpty()) {
            return "no reason given";
        }
        return message.length() > LONGEST_WORDS ? message.substring(0, LONGEST_WORDS) + "…" : message;
    }
}
