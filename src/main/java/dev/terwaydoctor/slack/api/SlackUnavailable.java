package dev.terwaydoctor.slack.api;

import java.util.Map;
import java.util.Objects;

/** The bot cannot start because Slack cannot be reached or refuses it. The message is one line that says what to do. */
public final class SlackUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNREACHABLE = "unreachable";

    private static final Map<String, String> REMEDIES = Map.of(
            "invalid_auth",
            "is the token complete and of this workspace? Copy it again from the app's settings",
            "not_authed",
            "no token arrived: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN",
            "account_inactive",
            "the app was removed from the workspace: install it again",
            "token_revoked",
            "the token was revoked: install the app again and take the new one",
            "token_expired",
            "the token has run out: switch token rotation off or take a new one",
            "missing_scope",
            "give the app-level token the scope connections:write, and the bot those of manifest/manifest.json",
            "not_allowed_token_type",
            "SLACK_APP_TOKEN must be the app-level token, which begins with xapp-",
            "ratelimited",
            "too many starts within a minute: wait one, then start again",
            UNREACHABLE,
            "is the network open to SLACK_API_URL, and is a proxy set where one is needed?");

    private final String error;

    private SlackUnavailable(String message, String error) {
        super(message);
        this.error = error;
    }

    /** {@code what} is what was tried, {@code error} Slack's code. */
    public static SlackUnavailable refusing(String what, String error) {
        String subject = error.equals(UNREACHABLE) ? "Slack cannot be reached for " : "Slack refuses ";
        return new SlackUnavailable(subject + what + " (" + error + "): " + remedy(error), error);
    }

    /** What to do about an error code. */
    public static String remedy(String error) {
        return REMEDIES.getOrDefault(error, "see Slack's documentation of this code");
    }

    /** Reads Slack's code out of what the SDK throws when the socket does not open. */
    public static SlackUnavailable opening(Exception cause) {
        String words = Objects.requireNonNullElse(cause.getMessage(), "");
        String error =
                REMEDIES.keySet().stream().filter(words::contains).findFirst().orElse(UNREACHABLE);
        SlackUnavailable unavailable = refusing("the Socket Mode connection", error);
        unavailable.initCause(cause);
        return unavailable;
    }

    static SlackUnavailable wrongToken(String name, String how, String prefix) {
        return new SlackUnavailable(name + " " + how + ": it begins with " + prefix, "invalid_auth");
    }

    /** Slack's error code. */
    public String error() {
        return error;
    }
}
