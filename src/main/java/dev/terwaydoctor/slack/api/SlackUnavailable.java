package dev.terwaydoctor.slack.api;

import java.util.Map;

/** The bot cannot start because Slack cannot be reached or refuses it. The message is one line that says what to do. */
public final class SlackUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> REMEDIES = Map.of(
            "invalid_auth", "is the token complete and of this workspace? Copy it again from the app's settings",
            "not_authed", "no token arrived: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN",
            "account_inactive", "the app was removed from the workspace: install it again",
            "token_revoked", "the token was revoked: install the app again and take the new one",
            "token_expired", "the token has run out: switch token rotation off or take a new one",
            "missing_scope",
                    "give the app-level token the scope connections:write, and the bot the scopes of manifest/manifest.json",
            "not_allowed_token_type", "SLACK_APP_TOKEN must be the app-level token, which begins with xapp-",
            "ratelimited", "too many starts within a minute: wait one, then start again",
            "unreachable", "is the network open to SLACK_API_URL, and is a proxy set where one is needed?");

    private final String error;

    private SlackUnavailable(String what, String error) {
        super("Slack " + what + ": " + error + "; "
                + REMEDIES.getOrDefault(error, "look the code up in Slack's documentation of the method"));
        this.error = error;
    }

    static SlackUnavailable refusing(String what, String error) {
        return new SlackUnavailable(
                error.equals("unreachable") ? "cannot be reached for " + what : "refuses " + what, error);
    }

    /** Slack's error code. */
    public String error() {
        return error;
    }
}
