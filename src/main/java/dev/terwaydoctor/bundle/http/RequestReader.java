package dev.terwaydoctor.bundle.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes requests off one connection. Line, header and body sizes are capped; a body needs a Content-Length, since no
 * Kubernetes client sends a chunked one with a read.
 */
final class RequestReader {

    private static final int MAX_LINE_BYTES = 32 * 1024;
    private static final int MAX_HEADERS = 200;
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The next request, or empty when the client has closed the connection between two. */
    Optional<Request> next() throws IOException, MalformedRequestException {
        Optional<String> line = requestLine();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = line.get().split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new MalformedRequestException(400, "not an HTTP/1.1 request");
        }
        Map<String, String> headers = headers();
        return Optional.of(new Request(parts[0], parts[1], parts[2], headers, body(headers)));
    }

    private Optional<String> requestLine() throws IOException, MalformedRequestException {
        int first = in.read();
        while (first == '\r' || first == '\n') {
            first = in.read();
        }
        return first < 0 ? Optional.empty() : Optional.of((char) first + line());
    }

    private Map<String, String> headers() throws IOException, MalformedRequestException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MAX_HEADERS) {
                throw new MalformedRequestException(431, "malformed or too many headers");
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "," + other);
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException, MalformedRequestException {
        if (headers.containsKey("transfer-encoding")) {
            throw new MalformedRequestException(411, "a body needs a Content-Length");
        }
        int length = contentLength(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the request ended inside its body");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static int contentLength(String value) throws MalformedRequestException {
        try {
            int length = Integer.parseInt(value);
            if (length >= 0 && length <= MAX_BODY_BYTES) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw new MalformedRequestException(400, "Content-Length is not a number");
        }
        throw new MalformedRequestException(413, "the body is larger than " + MAX_BODY_BYTES + " bytes");
    }

    private String line() throws IOException, MalformedRequestException {
        byte[] bytes = new byte[256];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the request ended inside its head");
            }
            if (length == MAX_LINE_BYTES) {
                throw new MalformedRequestException(431, "a line of the request is too long");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) next;
        }
        boolean carriageReturn = length > 0 && bytes[length - 1] == '\r';
        return new String(bytes, 0, carriageReturn ? length - 1 : length, StandardCharsets.ISO_8859_1);
    }
}
