package dev.terwaydoctor.slack.api;

/** The two secrets of the app. Never shown, not even in part. */
public record SlackTokens(String bot, String app) {

    @Override
    public String toString() {
        return "SlackTokens[hidden]";
    }
}
