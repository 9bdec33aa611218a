package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * One page of a list. The continue token holds the key of the last object given out and nothing else, so that any
 * page can be asked for at any time; {@code remaining} is only told where no selector is in play, as on a real server.
 */
record ListPage(List<ObjectNode> items, String continueToken, long remaining) {

    static final long UNKNOWN = -1;
    private static final String TOKEN_PREFIX = "bundle:";

    static ListPage of(NavigableMap<String, ObjectNode> all, Predicate<ObjectNode> selected, ListOptions options) {
        NavigableMap<String, ObjectNode> rest =
                options.continueToken().isEmpty() ? all : all.tailMap(keyIn(options.continueToken()), false);
        List<ObjectNode> items = new ArrayList<>();
        String last = "";
        long left = 0;
        for (Map.Entry<String, ObjectNode> entry : rest.entrySet()) {
            if (!selected.test(entry.getValue())) {
                continue;
            }
            if (options.limit() > 0 && items.size() == options.limit()) {
                left++;
            } else {
                items.add(entry.getValue());
                last = entry.getKey();
            }
        }
        return new ListPage(items, left == 0 ? "" : token(last), options.isSelective() ? UNKNOWN : left);
    }

    private static String token(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((TOKEN_PREFIX + key).getBytes(UTF_8));
    }

    private static String keyIn(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
            if (text.startsWith(TOKEN_PREFIX)) {
                return text.substring(TOKEN_PREFIX.length());
            }
        } catch (IllegalArgumentException e) {
            throw StatusException.expired();
        }
        throw StatusException.expired();
    }
}
