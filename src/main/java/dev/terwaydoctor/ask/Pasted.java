package dev.terwaydoctor.ask;

/** Cluster output or an alert found inside a message: kept whole, to be read as evidence "as pasted". */
public record Pasted(Form form, String text) {

    /** Nothing was pasted. */
    public static final Pasted NOTHING = new Pasted(Form.NONE, "");

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
