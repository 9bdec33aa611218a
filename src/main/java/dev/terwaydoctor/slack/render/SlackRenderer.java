package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Composer;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.List;
import java.util.Optional;

/** Answers as Slack messages, in posting order. Stateless; the same answer gives the same messages. Start reading here. */
public final class SlackRenderer {

    public List<Message> render(Answer answer) {
        Words words = Words.in(answer.language());
        if (answer instanceof Answer.Shown shown) {
            return List.of(new ShownMessage(shown.extract(), words).message());
        }
        if (answer instanceof Answer.Words plain) {
            return List.of(words(plain, words));
        }
        if (answer instanceof Answer.Stop stop) {
            return List.of(words(stop.words(), words));
        }
        return render(((Answer.Diagnosis) answer).report(), answer.language());
    }

    public List<Message> render(Report report, String language) {
        return List.of(new DiagnosisMessage(report, Words.in(language)).message());
    }

    /** The file that belongs to the last of the answer's messages. */
    public Optional<Attachment> attachment(Answer answer) {
        return answer instanceof Answer.Shown shown
                ? new ShownMessage(shown.extract(), Words.in(answer.language())).file()
                : Optional.empty();
    }

    /** The message that stands in for an answer until it is there. */
    public Message skeleton(List<Report.Step> ended, About about) {
        return new SkeletonMessage(Words.in(about.language()), ended).looking(about.metadata());
    }

    /** What is under way, for a line beside the bot's name. */
    public String doing(List<Report.Step> ended, About about) {
        return new SkeletonMessage(Words.in(about.language()), ended).doing();
    }

    /** The same, left by this replica for another to go on with. */
    public Message left(List<Report.Step> ended, About about) {
        return new SkeletonMessage(Words.in(about.language()), ended).left(about.metadata());
    }

    private static Message words(Answer.Words answer, Words words) {
        Report report = answer.report();
        About about = new About(report.cluster(), report.target(), words.language(), About.ANSWER);
        Composer composer = new Composer(Mrkdwn.line(answer.headline()), about.metadata());
        Buttons buttons = new Buttons(words);
        buttons.candidates(report).forEach(composer::tail);
        buttons.actions(report).forEach(composer::tail);
        composer.add(Block.Section.of(Mrkdwn.bold(answer.headline())));
        Fold.sections(answer.lines().stream().map(Mrkdwn::escape).toList()).forEach(composer::add);
        return composer.build(words.say("cut"));
    }
}
