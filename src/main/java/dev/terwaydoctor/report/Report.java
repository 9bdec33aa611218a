package dev.terwaydoctor.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question. Component names and their order are the JSON contract; every text in it is redacted already.
 *
 * @param mode IPAM mode: {@code local}, {@code centralised}, {@code none} or {@code unknown}
 * @param now the cluster's time at which the question was asked
 * @param target null when nothing or several things match
 * @param since when the trouble began, null when not known
 * @param fingerprint equal for answers with the same causes on the same owner
 */
public record Report(
        int schema,
        String question,
        String cluster,
        String mode,
        Instant now,
        @Nullable Target target,
        List<Target> candidates,
        Verdict verdict,
        Confidence confidence,
        String headline,
        @Nullable Instant since,
        String fingerprint,
        List<Finding> findings,
        List<Step> steps,
        List<String> ruledOut,
        List<NotSeen> notSeen,
        List<Change> changes,
        List<String> requestIds,
        List<String> next,
        List<Action> actions,
        Cost cost) {

    public static final int SCHEMA = 1;

    public Report {
        candidates = List.copyOf(candidates);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        ruledOut = List.copyOf(ruledOut);
        notSeen = List.copyOf(notSeen);
        changes = List.copyOf(changes);
        requestIds = List.copyOf(requestIds);
        next = List.copyOf(next);
        actions = List.copyOf(actions);
    }

    /** The answer where nothing was examined: no target, words alone, or a piece of the cluster shown as it is. */
    public static Report undecided(
            String question,
            String cluster,
            Instant now,
            @Nullable Target target,
            String headline,
            List<Target> candidates,
            List<Step> steps,
            List<NotSeen> notSeen,
            List<String> next) {
        return new Report(
                SCHEMA,
                question,
                cluster,
                "unknown",
                now,
                target,
                candidates,
                Verdict.INCONCLUSIVE,
                Confidence.POSSIBLE,
                headline,
                null,
                "",
                List.of(),
                steps,
                List.of(),
                notSeen,
                List.of(),
                List.of(),
                next,
                List.of(),
                new Cost(0, 0, 0, 0));
    }

    /** The same with one more thing to look at. */
    public Report withNext(String more) {
        return new Report(
                schema,
                question,
                cluster,
                mode,
                now,
                target,
                candidates,
                verdict,
                confidence,
                headline,
                since,
                fingerprint,
                findings,
                steps,
                ruledOut,
                notSeen,
                changes,
                requestIds,
                Stream.concat(next.stream(), Stream.of(more)).toList(),
                actions,
                cost);
    }

    /** What the answer is about; the name always exists in the cluster. */
    public record Target(String kind, String namespace, String name) {

        /** {@code Kind [namespace/]name}. */
        public String subject() {
            return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
        }
    }

    /** One cause, with its proof and what to do about it. */
    public record Finding(
            String cause,
            Verdict verdict,
            Confidence confidence,
            Scope scope,
            Owner owner,
            String title,
            String explanation,
            Affected affected,
            List<Proof> evidence,
            List<Fix> fix,
            List<String> next) {

        public Finding {
            evidence = List.copyOf(evidence);
            fix = List.copyOf(fix);
            next = List.copyOf(next);
        }
    }

    /** How many show the same. With {@code atLeast} the counts are lower bounds. */
    public record Affected(int pods, int of, int nodes, int zones, int namespaces, boolean atLeast) {}

    /** One statement from the cluster, and the command that repeats the read. */
    public record Proof(
            Role role,
            Source source,
            String subject,
            String reason,
            String text,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            int count,
            String command) {}

    /** What a proof does for its finding. */
    public enum Role implements Spelled {
        INDICATES,
        CONFIRMS,
        REFUTES
    }

    /** Where a proof was read. */
    public enum Source implements Spelled {
        EVENT,
        STATUS,
        CONDITION,
        CONFIG,
        LOG,
        RESOURCE
    }

    /** One imperative step; {@code command} is empty when there is none to paste. */
    public record Fix(String text, Risk risk, String command) {}

    /** Whether a fix only looks, or changes something. */
    public enum Risk implements Spelled {
        SAFE,
        CHANGE
    }

    /** One step of the SOP and how it ended. */
    public record Step(String id, String title, Outcome outcome, String summary, List<String> commands) {

        public Step {
            commands = List.copyOf(commands);
        }
    }

    /** How a step ended. */
    public enum Outcome implements Spelled {
        OK,
        PROBLEM,
        SKIPPED,
        DENIED,
        FAILED
    }

    /** Something the answer could not look at; {@code grant} is the rule to add, empty when a right is not what is missing. */
    public record NotSeen(String what, String why, String grant) {}

    /** Something that was changed shortly before. */
    public record Change(Instant time, String subject, String what) {}

    /** A button: {@code id} names what it does, {@code args} suffice to do it. */
    public record Action(String id, String label, Map<String, String> args) {

        public Action {
            args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
        }
    }

    /** What the answer took. */
    public record Cost(int apiCalls, int waves, long bytes, long millis) {}
}
