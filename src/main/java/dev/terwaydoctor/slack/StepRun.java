package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.SlackRenderer;
import dev.terwaydoctor.slack.render.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Does what the step "Diagnose a pod" promises. A workflow is nobody, so only what is open to everyone, or to everyone in its channel, is open to it.
 */
final class StepRun {

    /** Who did it, and what, in audit lines. */
    static final String WORKFLOW = "workflow";

    static final String DID = "step";

    private final SlackRenderer renderer = new SlackRenderer();
    private final SlackApi api;
    private final Doctor doctor;
    private final Clusters clusters;
    private final Doorman doorman;
    private final ThreadMemory memory;
    private final Audit audit;
    private final InstantSource clock;

    StepRun(
            SlackApi api,
            Doctor doctor,
            Clusters clusters,
            Doorman doorman,
            ThreadMemory memory,
            Audit audit,
            InstantSource clock) {
        this.api = api;
        this.doctor = doctor;
        this.clusters = clusters;
        this.doorman = doorman;
        this.memory = memory;
        this.audit = audit;
        this.clock = clock;
    }

    void make(StepOrder order, Words words) {
        Optional<Binding> place = clusters.of(order.channel(), order.cluster(), Optional.empty());
        Optional<String> refusal = doorman.refusalOfNobody(order.channel(), words);
        if (refusal.isPresent()) {
            fail(order, place, refusal.get(), Outcome.REFUSED);
        } else if (place.isEmpty()) {
            fail(order, place, words.say("step.cluster", clusters.names()), Outcome.UNBOUND);
        } else if (!order.cluster().isEmpty()
                && !order.cluster().equals(place.get().cluster())) {
            fail(order, place, words.say("step.elsewhere", order.cluster()), Outcome.REFUSED);
        } else if (ButtonKey.choosing(place.get().cluster(), order.target())
                .target()
                .isEmpty()) {
            fail(order, place, words.say("step.name"), Outcome.REFUSED);
        } else {
            diagnose(order, place.get(), words);
        }
    }

    private void diagnose(StepOrder order, Binding place, Words words) {
        Ask ask = new Ask(order.step().execution(), "", place.cluster(), place.namespaces(), words.language(), null);
        Answer answer = doorman.attending(doctor, WORKFLOW, order.channel())
                .perform(ask, ButtonKey.diagnosing(order.target()), steps -> {});
        Report report = answer instanceof Answer.Diagnosis diagnosis ? diagnosis.report() : null;
        if (report == null || report.target() == null) {
            String why = report == null ? words.say("step.nothing") : report.headline();
            fail(order, Optional.of(place), why, Outcome.ANSWERED);
            return;
        }
        Map<String, String> outputs =
                new TreeMap<>(Map.of("verdict", report.verdict().spelling(), "headline", report.headline()));
        if (!order.channel().isEmpty()) {
            Result<String> permalink = posted(order, report, place, words);
            if (!permalink.isOk()) {
                fail(order, Optional.of(place), words.say("step.unposted", permalink.error()), Outcome.FAILED);
                return;
            }
            permalink.toOptional().ifPresent(link -> outputs.put("permalink", link));
        }
        Result<String> completed = api.complete(order.step(), outputs);
        audit(order, Optional.of(place), report.target(), completed.isOk() ? Outcome.ANSWERED : Outcome.FAILED);
    }

    /** The answer as a message of its own, which people can go on asking about. */
    private Result<String> posted(StepOrder order, Report report, Binding place, Words words) {
        Message answer = renderer.render(report, words.language()).get(0);
        List<Block> blocks = new ArrayList<>(answer.blocks());
        blocks.add(Block.Context.of(words.say("step.by")));
        About about = new About(place.cluster(), report.target(), words.language(), About.ANSWER)
                .saying(report, clock.instant());
        Result<String> ts = new Outlet.InThread(api, order.channel(), null)
                .say(new Message(answer.text(), blocks, about.metadata()));
        if (!ts.isOk()) {
            return ts;
        }
        String root = ts.toOptional().orElse("");
        memory.remember(order.channel(), root, about);
        return api.permalink(order.channel(), root);
    }

    private void fail(StepOrder order, Optional<Binding> place, String why, Outcome outcome) {
        api.fail(order.step(), why);
        audit(order, place, order.target(), outcome);
    }

    private void audit(StepOrder order, Optional<Binding> place, Report.Target target, Outcome outcome) {
        audit.line(
                order.step().execution(),
                WORKFLOW,
                order.channel(),
                DID,
                place.map(Binding::cluster).orElse(""),
                target,
                outcome);
    }
}
