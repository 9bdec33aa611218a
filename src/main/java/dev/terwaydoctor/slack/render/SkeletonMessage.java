package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in the thread until the answer does: every step from the start, marked as it ends, so that the message keeps its height. */
record SkeletonMessage(Words words) {

    Message of(List<Report.Step> ended, Message.Metadata about) {
        return message("looking", ended, about);
    }

    Message left(List<Report.Step> ended, Message.Metadata about) {
        return message("interrupted.left", ended, about);
    }

    private Message message(String key, List<Report.Step> ended, Message.Metadata about) {
        Map<String, Report.Step> byId =
                ended.stream().collect(Collectors.toMap(Report.Step::id, Function.identity(), (a, b) -> b));
        StringJoiner lines = new StringJoiner("\n");
        lines.add(words.say(key));
        StepTitles.IDS.forEach(id -> lines.add(line(id, byId)));
        return new Message(words.say(key + ".text"), List.of(Block.Section.of(lines.toString())), about);
    }

    private String line(String id, Map<String, Report.Step> ended) {
        Report.Step step = ended.get(id);
        StepTitles titles = new StepTitles(words);
        return step == null
                ? words.say("outcome.waiting") + " · " + Mrkdwn.line(titles.of(id))
                : words.say("outcome", step.outcome()) + " · " + Mrkdwn.line(titles.of(step));
    }
}
