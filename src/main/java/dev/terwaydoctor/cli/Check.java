package dev.terwaydoctor.cli;

/**
 * One thing that preflight looked at.
 *
 * @param about what it belongs to, such as Slack or a cluster's name; checks about one thing follow each other
 * @param what the token, scope, address or right
 * @param detail what was seen; may be empty
 * @param cost what does not work without it; empty when present
 * @param remedy the rule, scope or setting to add; empty when present
 */
public record Check(String about, String what, State state, String detail, String cost, String remedy) {

    /** Whether it is there. */
    public enum State {
        OK,
        MISSING,
        /** Not looked at, because something it needs is missing or because it is switched off. */
        SKIPPED
    }
}
