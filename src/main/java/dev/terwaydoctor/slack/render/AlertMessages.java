package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.alerts.AlertNotice;
import dev.terwaydoctor.slack.alerts.Scale;
import dev.terwaydoctor.slack.alerts.Tally;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What is said about alerts besides their diagnoses: few words, since nobody asked. */
public record AlertMessages(Words words) {

    private static final int RULES = 5;
    private static final int OFFERS = 4;
    private static final int RULE = 80;
    private static final int LINE = 600;

    /** An alert, and a button that diagnoses what it names. */
    public Message offer(String cluster, AlertNotice notice) {
        Report.Target subject = notice.subjects().get(0);
        String text = words.say("alert.offer", Mrkdwn.line(subject.subject()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Section.of(text));
        blocks.addAll(buttons(cluster, List.of(notice)));
        return new Message(text, blocks, new About(cluster, subject, words.language(), About.QUESTION).metadata());
    }

    /** How often an alert came again. */
    public Message repeats(Scale scale) {
        String often = words.say("alert.repeats", number(scale), Mrkdwn.date(scale.first()), Mrkdwn.date(scale.last()));
        return line(often + " " + reach(scale), Tally.Kind.REPEATS);
    }

    /** How much came at once. */
    public Message storm(Scale scale) {
        String much = words.say("alert.storm", number(scale), Mrkdwn.date(scale.first()), reach(scale));
        StringJoiner rules = new StringJoiner(" · ");
        scale.rules().stream()
                .limit(RULES)
                .forEach(rule -> rules.add(Mrkdwn.code(Clip.plain(rule.getKey(), RULE)) + " × " + rule.getValue()));
        if (scale.rules().size() > RULES) {
            rules.add(words.say("alert.rules.more", scale.rules().size() - RULES));
        }
        return line(much + "\n" + rules, Tally.Kind.STORM);
    }

    /** The same with buttons for the first of them, where a person is to decide. */
    public Message stormWithOffers(Scale scale, String cluster, List<AlertNotice> first) {
        Message storm = storm(scale);
        List<Block> blocks = new ArrayList<>(storm.blocks());
        blocks.addAll(buttons(cluster, first));
        return new Message(storm.text(), blocks, storm.metadata());
    }

    /** A pointer to the thread that has the same diagnosis already. */
    public Message same(String permalink, Report report) {
        String there = permalink.isEmpty()
                ? words.say("alert.thread")
                : "<" + permalink + "|" + words.say("alert.thread") + ">";
        String text = words.say("alert.same", there, Clip.marked(Mrkdwn.line(report.headline()), LINE));
        return Message.of(text);
    }

    /** Stands below an answer that nobody asked for. */
    public String unasked() {
        return words.say("alert.unasked", Mrkdwn.code("alerts: auto"));
    }

    /** Stands below the answer in a thread for many alerts: what else was looked at, and that the rest was not. */
    public String onlySomeLookedAt(List<Report> others) {
        StringJoiner lines = new StringJoiner("\n");
        others.forEach(r -> lines.add("• " + Clip.marked(Mrkdwn.line(r.headline()), LINE)));
        lines.add(words.say("alert.rest"));
        return others.isEmpty() ? lines.toString() : words.say("alert.also") + "\n" + lines;
    }

    private Message line(String text, Tally.Kind kind) {
        return Message.of(text).with(new Tally(kind).metadata());
    }

    private String number(Scale scale) {
        return scale.whole() ? String.valueOf(scale.alerts()) : words.say("alert.at-least", scale.alerts());
    }

    private String reach(Scale scale) {
        StringJoiner named = new StringJoiner(", ");
        counted(named, "alert.pods", scale.pods());
        counted(named, "alert.nodes", scale.nodes());
        counted(named, "alert.namespaces", scale.namespaces());
        return named.length() == 0 ? "" : words.say("alert.reach", named);
    }

    private void counted(StringJoiner named, String key, int number) {
        if (number > 0) {
            named.add(words.say(number == 1 ? key + ".one" : key, number));
        }
    }

    private List<Block> buttons(String cluster, List<AlertNotice> notices) {
        List<Element> buttons = new ArrayList<>();
        for (AlertNotice notice : notices.stream().limit(OFFERS).toList()) {
            Report.Target subject = notice.subjects().get(0);
            String label = notices.size() == 1
                    ? words.say("alert.diagnose")
                    : Clip.plain(words.say("alert.diagnose.name", subject.name()), 75);
            String spoken = Clip.plain(words.say("alert.diagnose") + " " + subject.subject(), 75);
            ButtonKey.choosing(cluster, subject)
                    .value()
                    .ifPresent(value -> buttons.add(
                            Element.Button.of(label, ButtonKey.ACTION_ID + ":alert:" + buttons.size(), value, spoken)));
        }
        return buttons.isEmpty() ? List.of() : List.of(new Block.Actions(null, buttons));
    }
}
