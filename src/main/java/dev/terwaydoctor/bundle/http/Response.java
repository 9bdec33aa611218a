package dev.terwaydoctor.bundle.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** What to send back. The length is in bytes, or {@link #UNKNOWN_LENGTH} for a body that is streamed in chunks. */
public record Response(int status, Map<String, String> headers, long length, Body body) {

    public static final long UNKNOWN_LENGTH = -1;

    /** Writes the body; may be slow, may be long, and may fail midway, which cuts the connection. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public Response {
        headers = Map.copyOf(headers);
    }

    public static Response of(int status, String contentType, byte[] bytes) {
        return new Response(status, Map.of("Content-Type", contentType), bytes.length, out -> out.write(bytes));
    }

    public static Response streamed(int status, String contentType, Body body) {
        return new Response(status, Map.of("Content-Type", contentType), UNKNOWN_LENGTH, body);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Response(status, more, length, body);
    }
}
