package dev.terwaydoctor.bundle.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came in. Header names are lower case and a repeated header is joined with commas; the target is
 * still percent-encoded, because only its reader knows where a slash separates and where it is data.
 */
public record Request(String method, String target, String version, Map<String, String> headers, String body) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the connection ends with the answer; after HEAD it must, for no handler here knows to leave out a body. */
    boolean wantsClose() {
        String connection = header("Connection").orElse("").toLowerCase(Locale.ROOT);
        return method.equals("HEAD") || version.equals("HTTP/1.0") || connection.contains("close");
    }
}
