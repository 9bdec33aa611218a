package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.doctor.Glance;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.SampleReports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the answer it was made with to every question, and remembers what it was told to do. */
final class FakeServices implements Services {

    final List<Object> orders = new ArrayList<>();
    final FakeRunning running = new FakeRunning();
    List<Check> checks = List.of();
    boolean closed;
    private final Answer answer;
    private final @Nullable RuntimeException trouble;

    FakeServices(Answer answer) {
        this.answer = answer;
        this.trouble = null;
    }

    FakeServices(RuntimeException trouble) {
        this.answer = new Answer.Diagnosis(SampleReports.empty(), "en");
        this.trouble = trouble;
    }

    @Override
    public Consultation open(Place place) {
        take(place);
        return new Consultation() {
            @Override
            public Doctor doctor() {
                return new FakeDoctor();
            }

            @Override
            public String cluster() {
                return "prod-hz";
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    @Override
    public String slackMessages(Ask ask, Answer given) {
        return "[{\"text\": \"" + ask.text() + "\"}]";
    }

    @Override
    public Collected collect(String question, Path archive, @Nullable Path config, Progress progress) {
        take(List.of(question, archive));
        return new Collected(answer, archive + ": 14 reads");
    }

    @Override
    public Running serve(@Nullable Path config) {
        take(config == null ? "default settings" : config);
        return running;
    }

    @Override
    public Running demo(DemoOrder order) {
        take(order);
        return running;
    }

    @Override
    public Running replay(Path bundle, int port) {
        take(List.of(bundle, port));
        return running;
    }

    @Override
    public List<Check> preflight(@Nullable Path config) {
        take("preflight");
        return checks;
    }

    private void take(Object order) {
        orders.add(order);
        if (trouble != null) {
            throw trouble;
        }
    }

    private final class FakeDoctor implements Doctor {

        @Override
        public Forms forms() {
            throw new IllegalStateException("a terminal has no forms");
        }

        @Override
        public Glance glance(String cluster, Report.Target target) {
            return new Glance("unknown", Glance.End.UNSEEN);
        }

        @Override
        public Doctor onBehalf(OnBehalf person) {
            return this;
        }

        @Override
        public Answer ask(Ask ask, Progress progress) {
            orders.add(ask);
            progress.steps(SampleReports.full().steps());
            return answer;
        }

        @Override
        public Answer perform(Ask ask, Report.Action action, Progress progress) {
            throw new UnsupportedOperationException("the terminal has no buttons");
        }
    }

    /** Ends by itself as soon as somebody waits for it. */
    static final class FakeRunning implements Running {

        boolean awaited;
        boolean closed;

        @Override
        public String announcement() {
            return "apiVersion: v1\n";
        }

        @Override
        public void await() {
            awaited = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
