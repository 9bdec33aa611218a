package dev.terwaydoctor.bundle.http;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts responses on one connection: with a length where it is known, in chunks where it is not. */
final class ResponseWriter {

    private static final int CHUNK_BYTES = 16 * 1024;
    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(410, "Gone"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private final OutputStream out;

    ResponseWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, CHUNK_BYTES);
    }

    void write(Response response, boolean close) throws IOException {
        boolean chunked = response.length() == Response.UNKNOWN_LENGTH;
        head(response, chunked, close);
        if (chunked) {
            ChunkedOutput chunks = new ChunkedOutput(out);
            BufferedOutputStream body = new BufferedOutputStream(chunks, CHUNK_BYTES);
            response.body().writeTo(body);
            body.flush();
            chunks.end();
        } else {
            response.body().writeTo(out);
        }
        out.flush();
    }

    private void head(Response response, boolean chunked, boolean close) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(PHRASES.getOrDefault(response.status(), "Status"))
                .append("\r\n");
        response.headers().forEach((name, value) -> header(head, name, value));
        header(head, chunked ? "Transfer-Encoding" : "Content-Length", chunked ? "chunked" : "" + response.length());
        if (close) {
            header(head, "Connection", "close");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static final class ChunkedOutput extends FilterOutputStream {

        ChunkedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return;
            }
            ascii(Integer.toHexString(length) + "\r\n");
            out.write(bytes, offset, length);
            ascii("\r\n");
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        void end() throws IOException {
            ascii("0\r\n\r\n");
        }

        private void ascii(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
