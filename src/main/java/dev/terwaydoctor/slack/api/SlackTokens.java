package dev.terwaydoctor.slack.api;

/** The two secrets of the app. Never shown, not even in part. */
public record SlackTokens(String bot, String app) {

    /** Throws if a token is missing or of the wrong kind, which would otherwise show only as a refusal without a reason. */
    public void check() {
        check("SLACK_BOT_TOKEN", bot, "xoxb-");
        check("SLACK_APP_TOKEN", app, "xapp-");
    }

    private static void check(String name, String token, String prefix) {
        if (!token.startsWith(prefix) || !token.equals(token.strip())) {
            throw SlackUnavailable.wrongToken(name, token.isBlank() ? "is not set" : "is no such token", prefix);
        }
    }

    @Override
    public String toString() {
        return "SlackTokens[hidden]";
    }
}
