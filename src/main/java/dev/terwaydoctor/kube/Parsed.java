package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Read.Status;
import dev.terwaydoctor.cluster.Request;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What a reply means: a value, or why there is none. */
sealed interface Parsed<T> {

    record Good<T>(T value) implements Parsed<T> {}

    record Bad<T>(Miss miss) implements Parsed<T> {}

    /** Makes a value of a successful body. */
    interface Parser<T> {
        T parse(ByteBuffer body) throws IOException;
    }

    static <T> Parsed<T> of(Reply reply, Request request, String server, Parser<T> parser) {
        if (reply instanceof Reply.Lost lost) {
            return new Bad<>(WireMiss.of(lost.cause(), server));
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (!answer.ok()) {
            return new Bad<>(HttpMiss.of(answer, request));
        }
        try {
            return new Good<>(parser.parse(answer.body()));
        } catch (IOException notJson) {
            String what = answer.mediaType().isEmpty() ? "no media type" : answer.mediaType();
            return new Bad<>(new Miss(
                    Status.FAILED,
                    server + " answered something that is not the JSON asked for (" + what + ", "
                            + answer.body().remaining() + " bytes): is it an API server?"));
        }
    }
}
