package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.api.Identity;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.api.SlackUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Looks at the tokens and scopes without starting the bot: what is there, what is missing, what that costs and how to add it. */
public final class SlackPreflight {

    /** Whether something is there. */
    public enum State {
        OK,
        MISSING,
        /** Could not be looked at. */
        UNKNOWN
    }

    /** One thing that was looked at; {@code cost} and {@code remedy} are empty when it is there. */
    public record Finding(String what, State state, String detail, String cost, String remedy) {}

    private final SlackTokens tokens;
    private final SlackApi api;

    public SlackPreflight(SlackTokens tokens, String apiUrl, InstantSource clock) {
        this.tokens = tokens;
        this.api = new SlackApi(SlackClients.at(apiUrl), tokens, clock, new Patience());
    }

    public List<Finding> look() {
        try {
            tokens.check();
        } catch (SlackUnavailable wrong) {
            return List.of(missing(
                    "tokens",
                    String.valueOf(wrong.getMessage()),
                    "everything",
                    "set SLACK_BOT_TOKEN and SLACK_APP_TOKEN"));
        }
        List<Finding> findings = new ArrayList<>();
        Result<Identity> identity = api.whoAmI();
        findings.add(token(
                "bot token",
                identity,
                identity.toOptional().map(Identity::workspace).orElse("")));
        findings.add(token("app-level token", api.canConnect(), SlackSurface.APP_SCOPE));
        identity.toOptional().ifPresent(i -> {
            SlackSurface.SCOPES.forEach((scope, why) -> findings.add(scope(scope, why, i.scopes())));
            SlackSurface.OPTIONAL_SCOPES.forEach((scope, why) -> findings.add(scope(scope, why, i.scopes())));
        });
        return List.copyOf(findings);
    }

    private static Finding token(String what, Result<?> result, String detail) {
        return result.isOk()
                ? new Finding(what, State.OK, detail, "", "")
                : missing(what, result.error(), "everything", SlackUnavailable.remedy(result.error()));
    }

    private static Finding scope(String scope, String why, List<String> granted) {
        if (granted.isEmpty()) {
            return new Finding("scope " + scope, State.UNKNOWN, "Slack did not say what the token may do", "", "");
        }
        return granted.contains(scope)
                ? new Finding("scope " + scope, State.OK, "", "", "")
                : missing(
                        "scope " + scope,
                        "not granted",
                        why,
                        "add it under OAuth & Permissions, or use manifest/manifest.json, and install the app again");
    }

    private static Finding missing(String what, String detail, String cost, String remedy) {
        return new Finding(what, State.MISSING, detail, cost, remedy);
    }
}
