package dev.terwaydoctor.sandbox.blocks;

/** What is wrong and where, as a JSON pointer from the root of the request. */
public record Violation(String message, String pointer) {

    /** The line that Slack puts into {@code response_metadata.messages}. */
    public String line() {
        return "[ERROR] " + message + " [json-pointer:" + pointer + "]";
    }
}
