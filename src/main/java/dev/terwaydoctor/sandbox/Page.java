package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A slice of a longer list, with the cursor that leads to the next. */
record Page<T>(List<T> items, String nextCursor) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    static <T> Page<T> of(List<T> all, ApiCall call) {
        return of(all, call, DEFAULT_LIMIT);
    }

    static <T> Page<T> of(List<T> all, ApiCall call, int otherwise) {
        int limit = Math.min(MAX_LIMIT, Math.max(1, call.number("limit", otherwise)));
        int from = Math.min(all.size(), call.text("cursor").map(Page::offset).orElse(0));
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size()
                ? Base64.getEncoder().encodeToString(("next:" + to).getBytes(StandardCharsets.UTF_8))
                : "";
        return new Page<>(all.subList(from, to), next);
    }

    boolean hasMore() {
        return !nextCursor.isEmpty();
    }

    void describe(ObjectNode answer) {
        answer.put("has_more", hasMore());
        answer.putObject("response_metadata").put("next_cursor", nextCursor);
    }

    private static int offset(String cursor) {
        try {
            String decoded = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(decoded.substring("next:".length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
            throw new SlackError("invalid_cursor");
        }
    }
}
