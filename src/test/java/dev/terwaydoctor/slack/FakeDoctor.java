package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.doctor.Glance;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A doctor that does what the test says and remembers what it was asked. Without a script it finds the vSwitch exhausted. */
final class FakeDoctor implements Doctor {

    /** What to answer. */
    interface Script {
        Answer answer(Ask ask, Progress progress);
    }

    final List<Ask> asked = new CopyOnWriteArrayList<>();
    final FakeForms forms = new FakeForms();
    final List<OnBehalf> behalf = new CopyOnWriteArrayList<>();
    final List<Report.Action> performed = new CopyOnWriteArrayList<>();
    final AtomicInteger glanced = new AtomicInteger();
    volatile Glance state = new Glance("ContainerCreating", Glance.End.WAITING);
    volatile Script onAsk = (ask, progress) -> SampleReports.diagnosis(SampleReports.exhausted());
    /** What to answer to an action; where it is not set, the script below decides. */
    volatile @Nullable Function<Report.Action, Answer> onAction;

    volatile Script onPerform = (ask, progress) -> SampleReports.log(40, 400);

    @Override
    public Doctor onBehalf(OnBehalf person) {
        behalf.add(person);
        return this;
    }

    @Override
    public Forms forms() {
        return forms;
    }

    @Override
    public Glance glance(String cluster, Report.Target target) {
        glanced.incrementAndGet();
        return state;
    }

    @Override
    public Answer ask(Ask ask, Progress progress) {
        asked.add(ask);
        return onAsk.answer(ask, progress);
    }

    @Override
    public Answer perform(Ask ask, Report.Action action, Progress progress) {
        asked.add(ask);
        performed.add(action);
        Function<Report.Action, Answer> acting = onAction;
        if (acting != null) {
            return acting.apply(action);
        }
        return onPerform.answer(ask, progress);
    }
}
