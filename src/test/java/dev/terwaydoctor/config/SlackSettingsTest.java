package dev.terwaydoctor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlackSettingsTest {

    private static final String BOT = "xoxb-1111-2222-abcdefghij";
    private static final String APP = "xapp-1-A0123-4567-abcdefghij";

    @Test
    void tokensAndAddressComeFromTheEnvironment() {
        SlackSettings slack = SlackSettings.from(Map.of(
                "SLACK_BOT_TOKEN", BOT + "\n", "SLACK_APP_TOKEN", APP, "SLACK_API_URL", "http://127.0.0.1:8080/api"));

        assertThat(slack).isEqualTo(new SlackSettings(BOT, APP, "http://127.0.0.1:8080/api/"));
        assertThat(slack.complaints()).isEmpty();
    }

    @Test
    void aRotatedBotTokenIsWellFormed() {
        assertThat(new SlackSettings("xoxe.xoxb-1-Mi0yLTEyMzQ1Njc4OTA", APP, SlackSettings.DEFAULT_API_URL)
                        .complaints())
                .isEmpty();
    }

    @Test
    void theTextFormHidesTokens() {
        assertThat(new SlackSettings(BOT, "", SlackSettings.DEFAULT_API_URL))
                .hasToString("SlackSettings[botToken=hidden, appToken=unset, apiUrl=https://slack.com/api/]");
    }

    @Test
    void missingTokensSayWhereToFindThem() {
        assertThat(SlackSettings.from(Map.of()).complaints())
                .containsExactly(
                        "SLACK_BOT_TOKEN is not set: the bot token begins with xoxb-"
                                + " (Slack app page: OAuth & Permissions, Bot User OAuth Token)",
                        "SLACK_APP_TOKEN is not set: the app-level token begins with xapp-"
                                + " (Slack app page: Basic Information, App-Level Tokens, scope connections:write)");
    }

    @Test
    void malformedTokensAreNamedButNotQuoted() {
        assertThat(new SlackSettings("xoxp-secret-of-a-user", "xapp-", SlackSettings.DEFAULT_API_URL).complaints())
                .hasSize(2)
                .allMatch(complaint -> complaint.contains(" is malformed: "))
                .noneMatch(complaint -> complaint.contains("secret"));
    }

    @Test
    void swappedTokensAreRecognised() {
        assertThat(new SlackSettings(APP, BOT, SlackSettings.DEFAULT_API_URL).complaints())
                .containsExactly("the two tokens are swapped: exchange SLACK_BOT_TOKEN and SLACK_APP_TOKEN");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(new SlackSettings(BOT, APP, "slack.com/api/").complaints())
                .containsExactly("SLACK_API_URL is no http(s) address: leave it unset for https://slack.com/api/");
    }

    @Test
    void theBotNeedsTokensAndTellsTheirLackTogetherWithTheFilesMistakes() {
        SettingsException refused = catchThrowableOfType(
                SettingsException.class, () -> Settings.forBot("knowlege: /k", Map.of("SLACK_BOT_TOKEN", BOT)));

        assertThat(refused.mistakes())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("SLACK_APP_TOKEN is not set"),
                        second -> assertThat(second).startsWith("line 1: knowlege: this key is not known"));
        assertThat(refused).hasMessage(String.join("\n", refused.mistakes()));
    }

    @Test
    void theTerminalNeedsNone() {
        assertThat(Settings.from(null, Map.of("SLACK_BOT_TOKEN", "rubbish"))
                        .slack()
                        .botToken())
                .isEqualTo("rubbish");
    }
}
