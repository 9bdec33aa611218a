package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.log.Level;
import dev.terwaydoctor.evidence.log.LineGroup;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What logs showed: lines the catalogue knows, errors, and phrases the question asks for. */
public final class LogObserver implements Observer {

    static final FactSpec ERROR = FactSpec.fact(
            "log.error",
            "A group of like error lines; rank 1 is the one that tells most, over says that good lines follow the last of them.",
            "container",
            "previous",
            "rank",
            "over",
            "lines");
    static final FactSpec PHRASE = FactSpec.fact(
            "log.phrase",
            "A phrase quoted in the question was looked for in a log.",
            "container",
            "phrase",
            "number",
            "found");
    static final FactSpec QUIET =
            FactSpec.fact("log.quiet", "A log was read and shows no error.", "container", "previous", "lines");
    static final FactSpec LAST_LINE =
            FactSpec.fact("log.last-line", "The last line of a log.", "container", "previous");

    private static final int ERRORS_AT_MOST = 5;

    @Override
    public List<FactSpec> facts() {
        return List.of(ERROR, PHRASE, QUIET, LAST_LINE);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        LogReads.read(chart)
                .forEach((log, relation) ->
                        chart.snapshot().log(log).ifPresent(digest -> new OneLog(log, relation, digest, out).note()));
    }

    private record OneLog(Request.Log log, Relation relation, LogDigest digest, Notes out) {

        void note() {
            digest.groups().stream().filter(LineGroup::known).forEach(this::known);
            List<LineGroup> errors = digest.groups().stream()
                    .filter(group -> group.level().isError())
                    .sorted(TELLING)
                    .limit(ERRORS_AT_MOST)
                    .toList();
            for (int rank = 1; rank <= errors.size(); rank++) {
                error(errors.get(rank - 1), rank);
            }
            digest.phrases().forEach(this::phrase);
            if (errors.isEmpty() && digest.lines() > 0) {
                draft(QUIET.name())
                        .with("lines", digest.lines())
                        .saying(digest.lines() + " lines, none of them an error")
                        .note();
            }
            if (!digest.tail().isEmpty()) {
                draft(LAST_LINE.name())
                        .saying(digest.tail().get(digest.tail().size() - 1))
                        .at(digest.last(), digest.last())
                        .note();
            }
        }

        private void known(LineGroup group) {
            draft(Evidence.LOG)
                    .with("level", group.level().name().toLowerCase(Locale.ROOT))
                    .saying(group.line())
                    .at(group.first(), group.last())
                    .times(group.count())
                    .note();
        }

        private void error(LineGroup group, int rank) {
            draft(ERROR.name())
                    .with("rank", rank)
                    .with("over", String.valueOf(isOver(group)))
                    .with("lines", group.count())
                    .saying(group.line())
                    .at(group.first(), group.last())
                    .times(group.count())
                    .note();
        }

        private boolean isOver(LineGroup group) {
            Instant good = digest.lastGood();
            return good != null
                    && group.last() != null
                    && group.last().plusSeconds(120).isBefore(good);
        }

        private void phrase(LogDigest.PhraseHit hit) {
            draft(PHRASE.name())
                    .with("phrase", hit.phrase())
                    .with("number", hit.number())
                    .with("found", hit.count())
                    .saying(hit.count() == 0 ? "no line contains it" : hit.line())
                    .at(hit.at(), null)
                    .times(Math.max(1, hit.count()))
                    .note();
        }

        private Notes.Draft draft(String fact) {
            return out.fact(fact, relation, new ObjectRef(Kinds.POD, log.namespace(), log.pod()))
                    .with("container", log.container())
                    .with("previous", String.valueOf(log.previous()))
                    .from(Report.Source.LOG)
                    .repeatedBy(log.kubectl());
        }
    }

    /** Fatal before error; then the newest; then the most frequent. */
    private static final Comparator<LineGroup> TELLING = Comparator.comparing(
                    (LineGroup group) -> group.level() == Level.FATAL ? 0 : 1)
            .thenComparing(LineGroup::ordinal, Comparator.reverseOrder())
            .thenComparing(LineGroup::count, Comparator.reverseOrder());
}
