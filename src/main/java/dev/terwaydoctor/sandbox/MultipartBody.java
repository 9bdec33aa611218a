package dev.terwaydoctor.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first part of a {@code multipart/form-data} body: how Slack's JavaScript client sends a file. */
final class MultipartBody {

    private static final String MARK = "boundary=";

    private MultipartBody() {}

    /** The body itself when it is no multipart; empty when it is a broken one. */
    static Optional<byte[]> firstPart(String contentType, byte[] body) {
        if (!contentType.startsWith("multipart/form-data")) {
            return Optional.of(body);
        }
        String boundary =
                contentType.substring(contentType.indexOf(MARK) + MARK.length()).replace("\"", "");
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n\r\n") + 4;
        int end = text.indexOf("\r\n--" + boundary, start);
        return start < 4 || end < 0
                ? Optional.empty()
                : Optional.of(text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
    }
}
