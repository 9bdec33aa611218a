package dev.terwaydoctor;

import dev.terwaydoctor.cli.Check;
import dev.terwaydoctor.config.SlackSettings;
import dev.terwaydoctor.slack.SlackPreflight;
import dev.terwaydoctor.slack.api.SlackTokens;
import java.time.InstantSource;
import java.util.List;

/** Looks at Slack's side: first at the settings alone, and only if these can be right, at what Slack says to them. */
final class SlackChecks {

    static final String ABOUT = "Slack";

    private static final String COST = "the bot does not start; ask, collect, replay and demo do not need it";
    private static final String REMEDY = "set " + SlackSettings.BOT_TOKEN + " and " + SlackSettings.APP_TOKEN
            + " as the pages of the Slack app show them";

    private final SlackSettings settings;
    private final InstantSource clock;

    SlackChecks(SlackSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Check> look() {
        List<String> complaints = settings.complaints();
        if (!complaints.isEmpty()) {
            return complaints.stream().map(SlackChecks::missing).toList();
        }
        SlackTokens tokens = new SlackTokens(settings.botToken(), settings.appToken());
        return new SlackPreflight(tokens, settings.apiUrl(), clock)
                .look().stream().map(SlackChecks::check).toList();
    }

    private static Check missing(String complaint) {
        return new Check(ABOUT, "settings", Check.State.MISSING, complaint, COST, REMEDY);
    }

    private static Check check(SlackPreflight.Finding finding) {
        Check.State state = switch (finding.state()) {
            case OK -> Check.State.OK;
            case MISSING -> Check.State.MISSING;
            case UNKNOWN -> Check.State.SKIPPED;
        };
        return new Check(ABOUT, finding.what(), state, finding.detail(), finding.cost(), finding.remedy());
    }
}
