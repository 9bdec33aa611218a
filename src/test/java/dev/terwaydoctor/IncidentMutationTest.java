package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The frozen incidents, changed: what does not matter must not move the verdict, and without what decides nothing may be certain of it. */
class IncidentMutationTest {

    private static final int ROUNDS = 6;
    private static final int BEREFT_AT_LEAST = 35;
    private static final int UNCHANGED_AT_MOST = 11;

    private static final Map<String, List<String>> CAUSES = new ConcurrentHashMap<>();

    private static List<FrozenCase> cases = List.of();
    private static Engine engine = new Engine(TerwayLayout.USUAL);

    @BeforeAll
    static void readCases() throws IOException {
        try (Stream<Path> folders = Files.list(Replay.CASES)) {
            cases = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(FrozenCase::read)
                    .toList();
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicContainer> theVerdictDoesNotMove() {
        return Stream.of(Mutation.values())
                .map(mutation -> DynamicContainer.dynamicContainer(
                        mutation.name(),
                        cases.stream()
                                .map(incident -> DynamicTest.dynamicTest(
                                        incident.id(), () -> staysTheSame(incident, mutation.of(incident))))));
    }

    @Test
    void aMutationChangesWhatItSays() {
        for (Mutation mutation : Mutation.values()) {
            assertThat(cases.stream()
                            .filter(incident -> !mutation.of(incident).equals(incident))
                            .count())
                    .as(mutation.name())
                    .isGreaterThanOrEqualTo(cases.size() - UNCHANGED_AT_MOST);
        }
        FrozenCase renamed =
                Mutation.NAMES_RENAMED.of(FrozenCase.read(Replay.CASES.resolve("terway-vswitch-ip-exhausted")));
        assertThat(renamed.question()).doesNotContain("checkout", "payments");
    }

    @Test
    void withoutWhatDecidesNothingIsCertainOfTheSameCause() {
        int bereft = 0;
        for (FrozenCase incident : cases) {
            Report report = ask(incident);
            boolean claims = !report.findings().isEmpty() && first(report).confidence() == Confidence.CERTAIN;
            if (claims && loses(incident, report)) {
                bereft++;
            }
        }
        assertThat(bereft).as("incidents from which what decides can be taken").isGreaterThanOrEqualTo(BEREFT_AT_LEAST);
    }

    private static void staysTheSame(FrozenCase incident, FrozenCase changed) {
        Report report = ask(changed);
        assertThat(report.verdict().spelling()).as(changed.question()).isEqualTo(incident.verdict());
        assertThat(causes(report)).isEqualTo(asFrozen(incident));
    }

    private static List<String> asFrozen(FrozenCase incident) {
        return CAUSES.computeIfAbsent(incident.id(), id -> causes(ask(incident)));
    }

    /** Takes away what decides, and what decides then, until another answer comes; whether there was anything to take. */
    private static boolean loses(FrozenCase incident, Report report) {
        Report now = report;
        FrozenCase left = incident;
        for (int round = 0; round < ROUNDS; round++) {
            FrozenCase less = Bereft.of(left, first(now), round);
            if (less.equals(left)) {
                break;
            }
            left = less;
            now = ask(left);
            boolean same = !now.findings().isEmpty()
                    && first(now).cause().equals(first(report).cause())
                    && first(now).confidence() == Confidence.CERTAIN;
            if (!same) {
                return true;
            }
        }
        boolean taken = !left.equals(incident);
        if (taken) {
            assertThat(first(now).evidence())
                    .as("%s is still certain of %s", incident.id(), first(now).cause())
                    .anyMatch(proof -> proof.role() == Report.Role.INDICATES && Bereft.standsAlone(proof));
        }
        return false;
    }

    private static Report.Finding first(Report report) {
        return report.findings().get(0);
    }

    private static List<String> causes(Report report) {
        return report.findings().stream().map(Report.Finding::cause).toList();
    }

    private static Report ask(FrozenCase incident) {
        Cluster cluster = incident.cluster();
        Answer answer = engine.doctor(Map.of("fake", cluster))
                .ask(new Ask("1", incident.question(), "fake", List.of(), "en", null), Progress.SILENT);
        return answer instanceof Answer.Diagnosis diagnosis ? diagnosis.report() : ((Answer.Words) answer).report();
    }
}
