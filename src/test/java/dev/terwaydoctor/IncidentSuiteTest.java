package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.KubeClusters;
import dev.terwaydoctor.report.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Asks every frozen incident its question, by the way a live cluster is asked, and prints how each answer did. Those below {@code unseen} were
 * written by people who had not seen the rules, from the facts about Terway and the words of its users; their first scores stand in the README
 * there.
 */
class IncidentSuiteTest {

    private static final Path ALL = Path.of("src/test/resources");

    @ParameterizedTest
    @CsvSource({"cases, 63", "unseen/open, 48", "unseen/sealed, 20"})
    @Timeout(180)
    void incidentsAreAnsweredRight(String folder, int atLeast) throws Exception {
        Map<String, Result> results = new TreeMap<>();
        try (Engine engine = new Engine(TerwayLayout.USUAL);
                Stream<Path> incidents = Files.list(ALL.resolve(folder))) {
            for (Path incident : incidents.filter(Files::isDirectory).sorted().toList()) {
                results.put(incident.getFileName().toString(), ask(engine, incident));
            }
        }
        results.forEach((id, result) -> System.out.println(result.line(id)));
        long right = results.values().stream().filter(Result::isRight).count();
        System.out.println(right + " of " + results.size() + " incidents of " + folder + " answered right");
        assertThat(right).isGreaterThanOrEqualTo(atLeast);
    }

    private static Result ask(Engine engine, Path folder) throws Exception {
        JsonNode incident =
                new YAMLMapper().readTree(folder.resolve("case.yaml").toFile());
        long begun = System.nanoTime();
        try (Bundle bundle = Bundle.open(folder);
                ReplayServer server = ReplayServer.start(bundle, 0);
                KubeClusters clusters = new KubeClusters(InstantSource.system())) {
            String name = bundle.id();
            var cluster = clusters.open(name, new Connection.Plain(URI.create(server.url())));
            Ask ask = new Ask("1", bundle.question().orElseThrow(), name, List.of(), "en", null);
            Answer answer = engine.doctor(Map.of(name, cluster)).ask(ask, Progress.SILENT);
            return Result.of(incident.path("expect"), answer, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** How one answer compares with what is expected of it. */
    record Result(String expected, Report report, List<String> faults, long millis) {

        static Result of(JsonNode expect, Answer answer, long millis) throws IOException {
            Report report = answer instanceof Answer.Diagnosis diagnosis
                    ? diagnosis.report()
                    : ((Answer.Words) answer).report();
            List<String> faults = new ArrayList<>();
            String verdict = expect.path("verdict").asText();
            if (!report.verdict().spelling().equals(verdict)) {
                faults.add("verdict");
            }
            String said = report.headline() + "\n" + words(report, 2);
            expect.path("must_mention").forEach(pattern -> {
                if (!Pattern.compile(pattern.asText()).matcher(said).find()) {
                    faults.add("does not mention " + pattern.asText());
                }
            });
            String first = report.headline() + "\n" + words(report, 1);
            expect.path("must_not_mention").forEach(pattern -> {
                if (Pattern.compile(pattern.asText()).matcher(first).find()) {
                    faults.add("mentions " + pattern.asText());
                }
            });
            return new Result(verdict, report, faults, millis);
        }

        private static String words(Report report, int findings) {
            return report.findings().stream()
                    .limit(findings)
                    .flatMap(finding -> Stream.of(
                                    Stream.of(finding.title(), finding.explanation()),
                                    finding.evidence().stream().map(proof -> proof.reason() + " " + proof.text()),
                                    finding.fix().stream().map(Report.Fix::text),
                                    finding.next().stream())
                            .flatMap(texts -> texts))
                    .collect(Collectors.joining("\n"));
        }

        boolean isRight() {
            return faults.isEmpty();
        }

        String line(String id) {
            String causes =
                    report.findings().stream().map(Report.Finding::cause).collect(Collectors.joining(","));
            return (isRight() ? "pass " : "FAIL ") + id + ": found "
                    + report.verdict().spelling() + ", expected "
                    + expected + " [" + causes + "] " + report.cost().apiCalls() + " calls, " + millis + " ms"
                    + (isRight() ? "" : "\n      " + faults + "\n      " + report.headline());
        }
    }
}
