package dev.terwaydoctor.ask;

import java.util.List;

/**
 * Cluster output or an alert found inside a message: kept whole, to be read as evidence "as pasted".
 *
 * @param log the lines of it that come from a log, in their order
 */
public record Pasted(Form form, String text, List<String> log) {

    /** Nothing was pasted. */
    public static final Pasted NOTHING = new Pasted(Form.NONE, "", List.of());

    public Pasted {
        log = List.copyOf(log);
    }

    /** What the text looks like. */
    public enum Form {
        NONE,
        POD_TABLE,
        EVENTS,
        ALERT,
        OBJECT,
        LOG
    }

    public boolean isPresent() {
        return form != Form.NONE;
    }
}
