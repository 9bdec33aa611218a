package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.log.LineGroup;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.evidence.log.Series;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Locale;

/** What logs showed: lines the catalogue knows, errors, numbers that grow, how a run ended, and phrases the question asks for. */
public final class LogObserver implements Observer {

    static final FactSpec ERROR = FactSpec.fact(
            "log.error",
            "A group of like error messages; rank 1 is the one that tells most. Over says that good lines follow the last of them, "
                    + "startup that it came only in the first two minutes; from and until are times of day.",
            "container",
            "previous",
            "rank",
            "line",
            "lines",
            "over",
            "startup",
            "from",
            "until");
    static final FactSpec WARNING = FactSpec.fact(
            "log.warning",
            "A group of like warnings; rank 1 is the one that tells most.",
            "container",
            "previous",
            "rank",
            "line",
            "lines",
            "over");
    static final FactSpec LAST_WORDS = FactSpec.fact(
            "log.last-words",
            "What explains best how a log ended: an error near its end, else its last line.",
            "container",
            "previous",
            "line");
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
            "A phrase quoted in the question was looked for in a log.",
            "container",
            "phrase",
            "number",
            "found",
            "lines");
    static final FactSpec QUIET =
            FactSpec.fact("log.quiet", "A log was read and shows no error.", "container", "previous", "lines");

    private static final int ERRORS_AT_MOST = 5;
    private static final int WARNINGS_AT_MOST = 2;
    private static final int SHOWN = 220;

    @Override
    public List<FactSpec> facts() {
        return List.of(ERROR, WARNING, LAST_WORDS, SERIES, PHRASE, QUIET);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        LogReads.read(chart).forEach((log, relation) -> chart.snapshot()
                .log(log)
                .ifPresent(digest -> new OneLog(chart, log, relation, digest, new LogTimes(digest, chart.now()), out)
                        .note()));
    }

    private record OneLog(
            Chart chart, Request.Log log, Relation relation, LogDigest digest, LogTimes times, Notes out) {

        void note() {
            digest.groups().stream().filter(LineGroup::known).forEach(this::known);
            List<LineGroup> errors = digest.errors();
            for (int at = 0; at < Math.min(errors.size(), ERRORS_AT_MOST); at++) {
                error(errors.get(at), at + 1);
            }
            List<LineGroup> warnings = digest.warnings();
            for (int at = 0; at < Math.min(warnings.size(), WARNINGS_AT_MOST); at++) {
                group(WARNING, warnings.get(at), at + 1).note();
            }
            digest.phrases().forEach(this::phrase);
            digest.series().forEach(this::series);
            digest.lastWords().ifPresent(this::lastWords);
            if (errors.isEmpty()) {
                draft(QUIET)
                        .with("lines", digest.lines())
                        .saying(quiet())
                        .at(digest.first(), null)
                        .note();
            }
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

        private void error(LineGroup group, int rank) {
            group(ERROR, group, rank)
                    .with("startup", String.valueOf(times.isStartup(group)))
                    .with("from", times.shown(group.first()))
                    .with("until", times.shown(group.last()))
                    .note();
        }

        private Notes.Draft group(FactSpec fact, LineGroup group, int rank) {
            return draft(fact)
                    .with("rank", rank)
                    .with("line", cut(group.message()))
                    .with("lines", group.count())
                    .with("over", String.valueOf(times.isOver(group)))
                    .saying(group.message())
                    .at(group.first(), group.last())
                    .times(group.count());
        }

        private void phrase(LogDigest.PhraseHit hit) {
            draft(PHRASE)
                    .with("phrase", hit.phrase())
                    .with("number", hit.number())
                    .with("found", hit.count())
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
                    .with("spike", (long) (series.typical() > 0 ? series.peak() / series.typical() : 0))
                    .saying(series.field() + " went from " + Math.round(series.early()) + " to "
                            + Math.round(series.late()) + ", at most " + Math.round(series.peak()) + ", over "
                            + series.count() + " lines")
                    .at(digest.first(), null)
                    .note();
        }

        private void lastWords(String words) {
            draft(LAST_WORDS)
                    .with("line", cut(words))
                    .saying(words)
                    .at(digest.last(), null)
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

        private static String cut(String words) {
            return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
        }
    }
}
