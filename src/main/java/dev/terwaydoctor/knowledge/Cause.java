package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.report.Owner;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Scope;
import dev.terwaydoctor.report.Verdict;
import java.util.List;
import java.util.Set;

/**
 * One entry of the catalogue.
 *
 * @param id stable and readable; other people's scripts hold on to it
 * @param stages where in a Pod's life it can be at work; empty for everywhere
 * @param proves any of these decides
 * @param supports any of these makes it likely
 * @param refutes any of these withholds it
 * @param explains ids of entries that are only consequences of this one
 * @param wants reads that would settle it
 * @param affects which versions of Terway have it
 * @param matching real lines that one of its patterns must match, and
 * @param notMatching near misses that none may
 */
public record Cause(
        String id,
        Level level,
        Verdict verdict,
        Owner owner,
        Scope scope,
        Set<Stage> stages,
        Wording title,
        Wording explanation,
        List<Signal> proves,
        List<Signal> supports,
        List<Signal> refutes,
        Set<String> explains,
        Set<Want> wants,
        Affects affects,
        List<Remedy> fix,
        List<Wording> next,
        List<String> matching,
        List<String> notMatching,
        Origin origin) {

    public Cause {
        stages = Set.copyOf(stages);
        proves = List.copyOf(proves);
        supports = List.copyOf(supports);
        refutes = List.copyOf(refutes);
        explains = Set.copyOf(explains);
        wants = Set.copyOf(wants);
        fix = List.copyOf(fix);
        next = List.copyOf(next);
        matching = List.copyOf(matching);
        notMatching = List.copyOf(notMatching);
    }

    public boolean actsIn(Stage stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    /** One imperative step. */
    public record Remedy(Wording text, Report.Risk risk, String command) {}

    /** Where an entry stands, for messages about it. */
    public record Origin(String file, int line) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
