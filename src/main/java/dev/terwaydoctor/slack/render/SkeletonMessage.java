package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.blocks.Task;
import dev.terwaydoctor.slack.blocks.Task.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in the thread until the answer does: every step from the start, marked as it ends, so that the message keeps its height. */
final class SkeletonMessage {

    private final Words words;
    private final StepTitles titles;
    private final Map<String, Report.Step> ended;

    SkeletonMessage(Words words, List<Report.Step> ended) {
        this.words = words;
        this.titles = new StepTitles(words);
        this.ended = ended.stream().collect(Collectors.toMap(Report.Step::id, Function.identity(), (a, b) -> b));
    }

    Message looking(Message.Metadata about) {
        String title = words.say("looking.text");
        return new Message(title, List.of(new Block.Plan(title, tasks(), List.of(lines("looking")))), about);
    }

    /** Left for somebody to go on with: nothing is under way. */
    Message left(Message.Metadata about) {
        return new Message(words.say("interrupted.left.text"), List.of(lines("interrupted.left")), about);
    }

    /** What is under way, in a few words that follow the bot's name; empty when nothing is. */
    String doing() {
        return current().map(id -> words.say("doing", titles.of(id))).orElse("");
    }

    /** Steps end in their order, so the first that has not is the one under way. */
    private Optional<String> current() {
        return StepTitles.IDS.stream().filter(id -> !ended.containsKey(id)).findFirst();
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (String id : StepTitles.IDS) {
            Report.Step step = ended.get(id);
            tasks.add(step == null ? open(id) : done(step));
        }
        return tasks;
    }

    private Task open(String id) {
        Status status = current().filter(id::equals).isPresent() ? Status.IN_PROGRESS : Status.PENDING;
        return Task.of(id, titles.of(id), status);
    }

    /** Slack's sign tells only whether a step came to an end; the word tells what it found. */
    private Task done(Report.Step step) {
        boolean unread = step.outcome() == Report.Outcome.DENIED || step.outcome() == Report.Outcome.FAILED;
        String title = titles.of(step) + " · " + words.word("outcome", step.outcome());
        return Task.of(step.id(), title, unread ? Status.ERROR : Status.COMPLETE);
    }

    private Block lines(String key) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(words.say(key));
        StepTitles.IDS.forEach(id -> lines.add(line(id)));
        return Block.Section.of(lines.toString());
    }

    private String line(String id) {
        Report.Step step = ended.get(id);
        return step == null
                ? words.say("outcome.waiting") + " · " + Mrkdwn.line(titles.of(id))
                : words.say("outcome", step.outcome()) + " · " + Mrkdwn.line(titles.of(step));
    }
}
