package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.log.LineGroup;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.evidence.log.Message;
import dev.terwaydoctor.evidence.log.Pace;
import dev.terwaydoctor.evidence.log.Series;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What logs showed: lines the catalogue knows, errors, numbers that grow, how a run ended, and phrases the question asks for. */
public final class LogObserver implements Observer {

    static final FactSpec TROUBLE = FactSpec.fact(
            "log.trouble",
            "What a log complains about: of a run that ended the words that explain its end best, of one that goes on each group of "
                    + "errors that is not over. Rank 1 tells most; kind is error, or last-line where no error stands near the end; crash tells "
                    + "how the run ended and is empty while it lasts; host is the name that could not be resolved, if that is the trouble; before is "
                    + "what stood in front of the first of them; rise tells how much more often they come in the end, and since when.",
            "container",
            "previous",
            "ended",
            "kind",
            "crash",
            "host",
            "before",
            "rank",
            "line",
            "lines",
            "from",
            "until",
            "rise");
    static final FactSpec PAST = FactSpec.fact(
            "log.past-error",
            "Errors of a running container that good lines have followed; startup says that they came in the first two minutes only. From "
                    + "and until are times of day.",
            "container",
            "rank",
            "line",
            "lines",
            "startup",
            "from",
            "until");
    static final FactSpec WARNING = FactSpec.fact(
            "log.warning", "Warnings that are not over; rank 1 tells most.", "container", "rank", "line", "lines");
    static final FactSpec SERIES = FactSpec.fact(
            "log.series",
            "A number that a field carried again and again; growth is last by first, spike greatest by typical, in whole times.",
            "container",
            "field",
            "early",
            "late",
            "peak",
            "growth",
            "spike");
    static final FactSpec PHRASE = FactSpec.fact(
            "log.phrase",
            "A phrase quoted in the question was looked for in a log; recovered is a later line that says that things are well again.",
            "container",
            "phrase",
            "number",
            "found",
            "recovered",
            "lines");
    static final FactSpec QUIET =
            FactSpec.fact("log.quiet", "A log was read and shows no error.", "container", "previous", "lines");

    private static final int GROUPS_AT_MOST = 5;
    private static final int SHOWN = 220;

    @Override
    public List<FactSpec> facts() {
        return List.of(TROUBLE, PAST, WARNING, SERIES, PHRASE, QUIET);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        LogReads.read(chart)
                .forEach((log, relation) -> chart.snapshot()
                        .log(log)
                        .ifPresent(digest -> new OneLog(
                                        chart,
                                        log,
                                        relation,
                                        digest,
                                        new LogTimes(digest, chart.now(), log.since() == null),
                                        out)
                                .note()));
        if (chart.patient().isPod()) {
            PodStage.statuses(chart.object()).forEach(status -> lastMessage(chart, status, out));
        }
    }

    /** What a run left as its termination message stands in for a log that is empty, gone or not to be read. */
    private static void lastMessage(Chart chart, Value status, Notes out) {
        String container = status.get("name").orEmpty();
        boolean logged = Stream.of(false, true)
                .map(previous -> LogReads.log(chart, chart.object(), container, previous))
                .flatMap(log -> chart.snapshot().log(log).stream())
                .anyMatch(digest -> digest.lines() > 0);
        Ending.latest(status)
                .filter(ending -> !logged && ending.isBad() && ending.isOwnWords())
                .ifPresent(ending -> LastMessage.note(chart, ending, out));
    }

    private record OneLog(
            Chart chart, Request.Log log, Relation relation, LogDigest digest, LogTimes times, Notes out) {

        void note() {
            digest.groups().stream().filter(LineGroup::known).forEach(this::known);
            digest.phrases().forEach(this::phrase);
            digest.series().forEach(this::series);
            if (hasEnded()) {
                digest.lastWords().ifPresent(this::lastWords);
            } else {
                ranked(TROUBLE, digest.errors(), false)
                        .forEach(draft -> draft.with("ended", "false")
                                .with("kind", "error")
                                .with("crash", "")
                                .note());
                ranked(PAST, digest.errors(), true).forEach(Notes.Draft::note);
                ranked(WARNING, digest.warnings(), false).forEach(Notes.Draft::note);
            }
            if (digest.errors().isEmpty()) {
                draft(QUIET)
                        .with("lines", digest.lines())
                        .saying(quiet())
                        .at(digest.first(), null)
                        .note();
            }
        }

        /** Whether the log is that of a run that is over. */
        private boolean hasEnded() {
            return log.previous()
                    || chart.pod(subject())
                            .map(pod -> !PodStage.status(pod, log.container())
                                    .at("state.running")
                                    .exists())
                            .orElse(false);
        }

        private void known(LineGroup group) {
            out.fact(Evidence.LOG, relation, subject())
                    .with("container", log.container())
                    .with("previous", String.valueOf(log.previous()))
                    .with("level", group.level().name().toLowerCase(Locale.ROOT))
                    .from(Report.Source.LOG)
                    .saying(group.line())
                    .at(group.first(), group.last())
                    .times(group.count())
                    .repeatedBy(log.kubectl())
                    .note();
        }

        private List<Notes.Draft> ranked(FactSpec fact, List<LineGroup> groups, boolean over) {
            List<LineGroup> wanted = groups.stream()
                    .filter(group -> times.isOver(group) == over)
                    .limit(GROUPS_AT_MOST)
                    .toList();
            List<Notes.Draft> drafts = new ArrayList<>();
            for (int at = 0; at < wanted.size(); at++) {
                LineGroup group = wanted.get(at);
                drafts.add(draft(fact)
                        .with("rank", at + 1)
                        .with("line", cut(group.message()))
                        .with("lines", group.count())
                        .with("host", host(group.message()))
                        .with("before", cut(Message.of(group.before())))
                        .with("startup", String.valueOf(times.isStartup(group)))
                        .with("rise", rise(group))
                        .with("from", times.shown(group.first()))
                        .with("until", times.shown(group.last()))
                        .saying(group.message())
                        .at(group.first(), over ? group.last() : null)
                        .times(group.count()));
            }
            return drafts;
        }

        private String rise(LineGroup group) {
            Pace.Change pace = group.pace();
            return pace.times() == 0 ? "" : "×" + pace.times() + " since " + times.shown(pace.since());
        }

        private void lastWords(LogDigest.LastWords words) {
            draft(TROUBLE)
                    .with("ended", "true")
                    .with("kind", words.isError() ? "error" : "last-line")
                    .with("crash", crash())
                    .with("host", host(words.text()))
                    .with("before", "")
                    .with("rise", "")
                    .with("rank", 1)
                    .with("line", cut(words.text()))
                    .with("lines", 1)
                    .with("from", times.shown(digest.last()))
                    .with("until", times.shown(digest.last()))
                    .saying(words.text())
                    .at(digest.last(), null)
                    .note();
        }

        private String crash() {
            return Ending.told(chart.pod(subject())
                    .map(pod -> PodStage.status(pod, log.container()))
                    .orElse(Value.MISSING));
        }

        private void phrase(LogDigest.PhraseHit hit) {
            draft(PHRASE)
                    .with("phrase", hit.phrase())
                    .with("number", hit.number())
                    .with("found", hit.count())
                    .with("recovered", cut(Message.of(hit.recovered())))
                    .with("lines", digest.lines())
                    .saying(hit.count() == 0 ? "no line contains it" : hit.line())
                    .at(hit.at(), null)
                    .times(Math.max(1, hit.count()))
                    .note();
        }

        private void series(Series series) {
            draft(SERIES)
                    .with("field", series.field())
                    .with("early", Math.round(series.early()))
                    .with("late", Math.round(series.late()))
                    .with("peak", Math.round(series.peak()))
                    .with("growth", (long) series.growth())
                    .with("spike", (long) series.spike())
                    .saying(series.field() + " went from " + Math.round(series.early()) + " to "
                            + Math.round(series.late()) + ", at most " + Math.round(series.peak()) + ", over "
                            + series.count() + " lines")
                    .at(digest.first(), null)
                    .note();
        }

        private String quiet() {
            String last = digest.tail().isEmpty()
                    ? ""
                    : "; the last: " + digest.tail().get(digest.tail().size() - 1);
            return digest.lines() + " lines, none of them an error" + last;
        }

        private Notes.Draft draft(FactSpec fact) {
            return out.fact(fact.name(), relation, subject())
                    .with("container", log.container())
                    .with("previous", String.valueOf(log.previous()))
                    .from(Report.Source.LOG)
                    .repeatedBy(log.kubectl());
        }

        private ObjectRef subject() {
            return new ObjectRef(Kinds.POD, log.namespace(), log.pod());
        }
    }

    static String host(String message) {
        return Complaint.in(message).flatMap(Complaint::unresolved).orElse("");
    }

    static String cut(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }
}
