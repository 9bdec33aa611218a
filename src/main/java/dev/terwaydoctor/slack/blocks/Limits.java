package dev.terwaydoctor.slack.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sizes that Slack accepts, in characters unless the name says otherwise. The whole-message budget is not documented by Slack: messages are
 * refused from about 13,200 characters on, so ours stop well before.
 */
public final class Limits {

    public static final int BLOCKS = 50;
    public static final int MESSAGE = 12_000;
    public static final int FALLBACK = 3_000;
    public static final int METADATA_BYTES = 2_000;
    public static final int TEXT = 3_000;
    public static final int HEADER = 150;
    public static final int CONTEXT_ELEMENTS = 10;
    public static final int CONTEXT_ACTIONS_ELEMENTS = 5;
    public static final int ACTIONS_ELEMENTS = 25;
    public static final int BUTTON_TEXT = 75;
    public static final int BUTTON_VALUE = 2_000;
    public static final int OPTION_TEXT = 75;
    public static final int OPTION_VALUE = 75;
    public static final int OPTIONS = 100;
    public static final int PLACEHOLDER = 150;
    public static final int ID = 255;
    public static final int CONTAINER_TITLE = 150;
    public static final int CONTAINER_CHILDREN = 10;
    public static final int TABLES = 1;
    public static final int TABLE_ROWS = 100;
    public static final int TABLE_COLUMNS = 20;
    public static final int TABLE_CHARACTERS = 10_000;
    public static final int TASK_TITLE = 256;
    public static final int TASKS = 50;

    public static final int VIEW_BLOCKS = 100;
    public static final int VIEW_CHARACTERS = 200_000;
    public static final int VIEW_TITLE = 24;
    public static final int PRIVATE_METADATA = 3_000;
    public static final int LABEL = 2_000;
    public static final int INPUT = 3_000;

    private Limits() {}

    static String sized(String what, String text, int min, int max) {
        if (text.length() < min || text.length() > max) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, allowed are " + min + " to " + max);
        }
        return text;
    }

    static <T> List<T> counted(String what, List<T> items, int max) {
        if (items.isEmpty() || items.size() > max) {
            throw new IllegalArgumentException(what + " has " + items.size() + " entries, allowed are 1 to " + max);
        }
        return List.copyOf(items);
    }

    /** Ids of one kind within one surface: what is not named is named by Slack. */
    static void distinct(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(what + " " + id + " is used twice");
        });
    }
}
