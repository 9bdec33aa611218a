package dev.terwaydoctor.slack.forms;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.blocks.View;
import dev.terwaydoctor.slack.render.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Home tab: what to ask and how, how the clusters are, what was answered lately. The first message to a person says the same in short. */
public record HomePage(Words words) {

    /** The buttons of the tab. */
    public static final String REFRESH = "td:home-refresh";

    public static final String FORM = "td:home-form";

    private static final int LONGEST_LINE = 350;
    private static final int CLUSTERS = 10;
    private static final int INCIDENTS = 8;

    /** How Terway is in a cluster; the report is empty while it is being looked at. */
    public record Health(String cluster, Optional<Report> report) {}

    /**
     * An answer of late.
     *
     * @param headline as it stood in its message, Slack markup already
     * @param link to the message, empty where there is none
     */
    public record Incident(String channel, String headline, Instant at, String link) {}

    /** What a person may see of the clusters and channels. */
    public record Sight(List<Health> clusters, List<Incident> incidents, String refusal, String missing, Instant at) {

        public Sight {
            clusters = List.copyOf(clusters);
            incidents = List.copyOf(incidents);
        }
    }

    public View.Home of(Sight sight) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Header.of(words.say("home.title")));
        blocks.add(Block.Section.of(words.say("home.intro")));
        blocks.add(new Block.Actions(null, List.of(button("home.form", FORM), button("home.refresh", REFRESH))));
        blocks.add(new Block.Divider());
        if (sight.refusal().isEmpty()) {
            clusters(sight, blocks);
            incidents(sight, blocks);
        } else {
            blocks.add(Block.Section.of(sight.refusal()));
        }
        blocks.add(new Block.Divider());
        blocks.add(Block.Section.of(Mrkdwn.bold(words.say("home.how")) + "\n" + words.say("home.examples")));
        blocks.add(Block.Context.of(words.say("home.at", Mrkdwn.date(sight.at()))));
        return new View.Home(blocks);
    }

    /** For somebody who never had a message from the bot. */
    public Message welcome() {
        String text = words.say("home.hello");
        return new Message(
                text,
                List.of(
                        Block.Section.of(text + "\n" + words.say("home.intro")),
                        Block.Section.of(words.say("home.examples")),
                        new Block.Actions(null, List.of(button("home.form", FORM)))),
                null);
    }

    private Element button(String key, String actionId) {
        return Element.Button.of(words.say(key), actionId, "v1", words.say(key));
    }

    private void clusters(Sight sight, List<Block> blocks) {
        blocks.add(Block.Section.of(Mrkdwn.bold(words.say("home.clusters"))));
        sight.clusters().stream()
                .limit(CLUSTERS)
                .map(this::health)
                .map(Block.Section::of)
                .forEach(blocks::add);
        int more = sight.clusters().size() - CLUSTERS;
        if (more > 0) {
            blocks.add(Block.Context.of(words.say("home.more", more)));
        }
    }

    private String health(Health health) {
        String name = Mrkdwn.code(health.cluster());
        return health.report()
                .map(report -> Clip.marked(
                        word(report.verdict()) + " · " + name + "\n" + Mrkdwn.line(report.headline()), LONGEST_LINE))
                .orElseGet(() -> words.say("looking") + " · " + name);
    }

    private String word(Verdict verdict) {
        return words.say("icon." + verdict.spelling()) + " " + words.say("verdict." + verdict.spelling());
    }

    private void incidents(Sight sight, List<Block> blocks) {
        blocks.add(Block.Section.of(Mrkdwn.bold(words.say("home.incidents"))));
        if (sight.incidents().isEmpty()) {
            String none = sight.missing().isEmpty()
                    ? words.say("home.none")
                    : words.say("home.blind", Mrkdwn.code(sight.missing()));
            blocks.add(Block.Context.of(none));
        }
        sight.incidents().stream()
                .limit(INCIDENTS)
                .map(this::incident)
                .map(Block.Section::of)
                .forEach(blocks::add);
    }

    private String incident(Incident incident) {
        String where = "<#" + incident.channel() + ">";
        String when = incident.link().isEmpty()
                ? Mrkdwn.date(incident.at())
                : "<" + incident.link() + "|" + words.say("home.thread") + "> · " + Mrkdwn.date(incident.at());
        return Clip.marked(incident.headline(), LONGEST_LINE) + "\n" + when + " · " + where;
    }
}
