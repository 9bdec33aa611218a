package dev.terwaydoctor.slack.api;

/** The run of a workflow step that waits to be completed, and the token that may complete it. */
public record Step(String execution, String token) {

    @Override
    public String toString() {
        return "Step " + execution;
    }
}
