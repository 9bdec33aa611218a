package dev.terwaydoctor.bundle.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers one request. Called from many threads at once; an exception closes the connection without an answer. */
@FunctionalInterface
public interface Handler {

    Response answer(Request request);

    /** Answers what could not be read as a request; the connection is closed afterwards. */
    default Response answerMalformed(int status, String why) {
        return Response.of(status, "text/plain", (why + "\n").getBytes(UTF_8));
    }
}
