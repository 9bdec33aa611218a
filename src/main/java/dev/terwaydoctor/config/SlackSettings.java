package dev.terwaydoctor.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to reach Slack, from the environment alone: tokens never stand in a file. Holds what was given, well-formed or not; {@link #complaints} says
 * what is wrong with it. Its text form never shows a token.
 *
 * @param apiUrl ends in a slash
 */
public record SlackSettings(String botToken, String appToken, String apiUrl) {

    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";
    public static final String API_URL = "SLACK_API_URL";
    public static final String DEFAULT_API_URL = "https://slack.com/api/";

    private static final String BOT_ADVICE =
            "the bot token begins with xoxb- (Slack app page: OAuth & Permissions, Bot User OAuth Token)";
    private static final String APP_ADVICE =
            "the app-level token begins with xapp- (Slack app page: Basic Information, App-Level Tokens, scope connections:write)";

    public static SlackSettings from(Map<String, String> environment) {
        String url = environment.getOrDefault(API_URL, "").strip();
        String given = url.isEmpty() ? DEFAULT_API_URL : url;
        return new SlackSettings(
                environment.getOrDefault(BOT_TOKEN, "").strip(),
                environment.getOrDefault(APP_TOKEN, "").strip(),
                given.endsWith("/") ? given : given + "/");
    }

    /** What keeps these settings from working, each with what to do; empty when nothing is seen to. Quotes no token. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (botToken.startsWith("xapp-") && appToken.startsWith("xoxb-")) {
            complaints.add("the two tokens are swapped: exchange " + BOT_TOKEN + " and " + APP_TOKEN);
        } else {
            complain(complaints, BOT_TOKEN, botToken, Shape.BOT_TOKEN, BOT_ADVICE);
            complain(complaints, APP_TOKEN, appToken, Shape.APP_TOKEN, APP_ADVICE);
        }
        if (!isWebAddress(apiUrl)) {
            complaints.add(API_URL + " is no http(s) address: leave it unset for " + DEFAULT_API_URL);
        }
        return List.copyOf(complaints);
    }

    private static void complain(List<String> complaints, String name, String token, Shape shape, String advice) {
        if (token.isEmpty()) {
            complaints.add(name + " is not set: " + advice);
        } else if (!shape.fits(token)) {
            complaints.add(name + " is malformed: " + advice);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SlackSettings[botToken=%s, appToken=%s, apiUrl=%s]".formatted(veil(botToken), veil(appToken), apiUrl);
    }

    private static String veil(String token) {
        return token.isEmpty() ? "unset" : "hidden";
    }
}
