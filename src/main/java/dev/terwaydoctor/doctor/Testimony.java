package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether something was logged: yes or no, how often, when, and the lines around it. Reads the logs it is asked of, each once. */
final class Testimony {

    private static final int AROUND = 1;
    private static final int LINES_SHOWN = 3;
    private static final int SHOWN = 320;

    /** One log that was read. */
    private record Heard(Request.Log log, LineHunt hunt) {}

    private final Case question;
    private final LogFilter filter;
    private final TimeWindow window;
    private final List<Heard> heard = new ArrayList<>();

    private final boolean stateToo;

    private Testimony(Case question, LogFilter filter, TimeWindow window, boolean stateToo) {
        this.stateToo = stateToo;
        this.question = question;
        this.filter = filter;
        this.window = window;
    }

    static Testimony hear(LogAsk wanted, LogChoice choice, TimeWindow window, Case question) {
        String text = Objects.requireNonNull(wanted.filter());
        Testimony testimony = new Testimony(question, LogFilter.of(text), window, wanted.stateToo());
        choice.all(wanted).forEach(testimony::read);
        return testimony;
    }

    private void read(Request.Log log) {
        LineHunt hunt = new LineHunt(
                filter,
                window,
                AROUND,
                AROUND,
                LineHunt.KEPT,
                question.cluster().now(question.deadline()));
        Read<LogEnd> read = question.cluster().log(log, hunt, question.deadline());
        if (read.found().isPresent()) {
            heard.add(new Heard(log, hunt));
        }
    }

    boolean isYes() {
        return found() > 0;
    }

    /**
     * What the examination should look for as well: the words, unless they were to be found at another time only, or the state of things
     * is asked for besides, which old words do not decide.
     */
    List<String> phrases() {
        boolean whole = !stateToo && (window.isOpen() || isYes());
        return filter.isText() && whole ? List.of(filter.shown()) : List.of();
    }

    /** The report with the answer in front, and the lines found among its proofs. */
    Report on(Report report) {
        List<Report.Finding> findings = new ArrayList<>(report.findings());
        boolean saysIt = !findings.isEmpty() && findings.get(0).title().contains('"' + text() + '"');
        if (isYes() && !findings.isEmpty()) {
            findings.set(0, Reports.proving(findings.get(0), proof()));
        }
        String rest = saysIt && report.target() != null ? report.target().subject() : report.headline();
        String headline = question.say().say("logged.both", "answer", answer(), "rest", rest);
        return Reports.with(report, headline, findings);
    }

    private String answer() {
        Windows windows = new Windows(question.say(), question.cluster().now(question.deadline()));
        String when = windows.words(window);
        if (heard.isEmpty()) {
            return question.say().say("logged.unread", "text", text());
        }
        if (lines().equals("0")) {
            return question.say().say("logged.empty", "text", text(), "containers", containers());
        }
        if (!isYes()) {
            return question.say()
                    .say("logged.no", "text", text(), "when", when, "lines", lines(), "containers", containers());
        }
        return question.say()
                .say(
                        "logged.yes",
                        "text",
                        text(),
                        "count",
                        String.valueOf(found()),
                        "when",
                        when,
                        "span",
                        windows.span(first().hunt().first(), last()),
                        "container",
                        first().log().container());
    }

    private Report.Proof proof() {
        Heard first = first();
        LineHunt hunt = first.hunt();
        String around = hunt.lines().stream().limit(LINES_SHOWN).collect(Collectors.joining(" ⏎ "));
        String place = question.say()
                .say(
                        "logged.proof",
                        "number",
                        String.valueOf(hunt.firstNumber()),
                        "lines",
                        String.valueOf(hunt.read()));
        return new Report.Proof(
                Report.Role.CONFIRMS,
                Report.Source.LOG,
                new ObjectRef(Kinds.POD, first.log().namespace(), first.log().pod()).subject(),
                first.log().container(),
                FindingWriter.capped(question.redactor().redact(around), SHOWN) + " (" + place + ")",
                hunt.first(),
                last(),
                (int) Math.min(Integer.MAX_VALUE, found()),
                first.log().kubectl());
    }

    private String text() {
        return question.redactor().redact(filter.shown());
    }

    private long found() {
        return heard.stream().mapToLong(each -> each.hunt().found()).sum();
    }

    private String lines() {
        return String.valueOf(
                heard.stream().mapToLong(each -> each.hunt().read()).sum());
    }

    private String containers() {
        return heard.stream().map(each -> each.log().container()).distinct().collect(Collectors.joining(", "));
    }

    /** The log with the earliest line found. */
    private Heard first() {
        return heard.stream()
                .filter(each -> each.hunt().found() > 0)
                .min(Comparator.comparing(each -> each.hunt().first(), Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
    }

    private @Nullable Instant last() {
        return heard.stream()
                .map(each -> each.hunt().last())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
