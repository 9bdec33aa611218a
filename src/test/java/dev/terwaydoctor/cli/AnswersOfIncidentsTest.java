package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.Engine;
import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.evidence.FactSpec;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.KubeClusters;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.render.SlackRenderer;
import dev.terwaydoctor.sop.Incident;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every answer owes its reader, whatever the incident: short, in the reader's language, and nothing of our plumbing in it. */
@Timeout(180)
class AnswersOfIncidentsTest {

    private static final int AT_ONCE = 3_000;
    private static final Path CASES = Path.of("src/test/resources/cases");

    /** Three words of English in a row that Chinese engineers do not say among themselves. */
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,}(?: [a-z]{2,}){2,}");

    private static final Pattern COMMAND_OR_QUOTE =
            Pattern.compile("`[^`]*`|\"[^\"]*\"|kubectl [^，。；]*|journalctl [^，。；]*|(get|list|watch) [a-z]+");

    private static final Pattern HOLE =
            Pattern.compile("\\{[a-zA-Z|]+\\}|(?:^|[\\s，：])\\( *\\)|（ *）| [,;]|[:：] *[,;；，]|^ *[;；]|[;；] *[;；]");

    private static final List<Told> ANSWERS = new ArrayList<>();

    /**
     * One answer.
     *
     * @param source everything the incident itself says, lower case
     */
    private record Told(String incident, Answer answer, String source) {

        String terminal() {
            return new TerminalRenderer(Screen.PIPED).render(answer);
        }

        int unfoldedInSlack() {
            return new SlackRenderer()
                    .render(answer).stream()
                            .flatMap(message -> message.blocks().stream())
                            .filter(block -> block instanceof Block.Section
                                    || block instanceof Block.Context
                                    || block instanceof Block.Table)
                            .mapToInt(Block::weight)
                            .sum();
        }

        /** The sentences that are ours, or should be. */
        List<String> sentences() {
            Report report = answer.report();
            List<String> sentences = new ArrayList<>(List.of(report.headline()));
            report.steps().forEach(step -> sentences.add(step.summary()));
            report.findings().forEach(finding -> {
                sentences.add(finding.title());
                sentences.add(finding.explanation());
                finding.fix().forEach(fix -> sentences.add(fix.text()));
                finding.evidence().stream()
                        .filter(proof -> proof.source() != Report.Source.EVENT && proof.source() != Report.Source.LOG)
                        .forEach(proof -> sentences.add(proof.text()));
            });
            sentences.addAll(report.ruledOut());
            sentences.addAll(report.next());
            report.changes().forEach(change -> sentences.add(change.what()));
            return sentences;
        }
    }

    @BeforeAll
    static void askEveryIncidentInBothLanguages() throws Exception {
        try (Engine engine = new Engine(TerwayLayout.USUAL);
                Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                askSaved(engine, folder);
            }
            for (Path file : Incident.files()) {
                Incident incident = Incident.read(file);
                FakeCluster cluster = incident.cluster(incident.objects());
                String[] target = incident.root().path("target").asText().split("[ /]", -1);
                String question =
                        "why is " + target[0] + " \"" + target[2] + "\" in namespace \"" + target[1] + "\" failing";
                ask(engine, file.getFileName().toString(), cluster, question, Files.readString(file));
            }
        }
    }

    @AfterAll
    static void forget() {
        ANSWERS.clear();
    }

    private static void askSaved(Engine engine, Path folder) throws Exception {
        try (Bundle bundle = Bundle.open(folder);
                ReplayServer server = ReplayServer.start(bundle, 0);
                KubeClusters clusters = new KubeClusters(InstantSource.system());
                Stream<Path> files = Files.walk(folder)) {
            Cluster cluster = clusters.open(bundle.id(), new Connection.Plain(URI.create(server.url())));
            StringBuilder source = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                source.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            ask(engine, bundle.id(), cluster, bundle.question().orElseThrow(), source.toString());
        }
    }

    private static void ask(Engine engine, String incident, Cluster cluster, String question, String source)
            throws IOException {
        String ground = Files.readString(Path.of("src/test/resources/incidents/ground.yaml"));
        for (String language : List.of("en", "zh")) {
            Answer answer = engine.doctor(Map.of(cluster.name(), cluster))
                    .ask(new Ask("1", question, cluster.name(), List.of(), language, null), Progress.SILENT);
            ANSWERS.add(new Told(incident + " " + language, answer, flat(source + ground + question)));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("(?:\\\\n|[\\s\"'\\\\])+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** Without what is quoted, typed, or asked of the API. */
    private static String bare(String sentence) {
        return COMMAND_OR_QUOTE.matcher(sentence).replaceAll("-");
    }

    @Test
    void isReadAtOnceInTheTerminal() {
        assertThat(ANSWERS)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        told -> assertThat(told.terminal()).as(told.incident()).hasSizeLessThanOrEqualTo(AT_ONCE));
    }

    @Test
    void isReadAtOnceInSlack() {
        assertThat(ANSWERS)
                .allSatisfy(told ->
                        assertThat(told.unfoldedInSlack()).as(told.incident()).isLessThanOrEqualTo(AT_ONCE));
    }

    @Test
    void namesNoFactAsTheEngineDoes() {
        List<Pattern> names = Observers.facts()
                .map(FactSpec::name)
                .map(name -> Pattern.compile("(?<![\\w./-])" + Pattern.quote(name) + "(?![\\w.-])"))
                .toList();

        assertThat(ANSWERS).allSatisfy(told -> {
            String text = told.terminal();
            assertThat(names)
                    .as(told.incident())
                    .noneMatch(name -> name.matcher(text).find());
        });
    }

    @Test
    void leavesNoPlaceEmpty() {
        assertThat(ANSWERS)
                .allSatisfy(told -> assertThat(told.sentences())
                        .as(told.incident())
                        .filteredOn(sentence -> !told.source().contains(flat(sentence)))
                        .noneMatch(sentence -> HOLE.matcher(bare(sentence)).find()));
    }

    @Test
    void offersNoCommandThatLacksAName() {
        assertThat(ANSWERS)
                .allSatisfy(told -> assertThat(told.answer().report().findings())
                        .as(told.incident())
                        .flatExtracting(Report.Finding::fix)
                        .extracting(Report.Fix::command)
                        .allSatisfy(command ->
                                assertThat(command).doesNotContain("  ").doesNotEndWith(" ")));
    }

    @Test
    void speaksChineseToWhoAsksForIt() {
        assertThat(ANSWERS).filteredOn(told -> told.incident().endsWith(" zh")).allSatisfy(told -> {
            List<String> ours = told.sentences().stream()
                    .flatMap(sentence -> ENGLISH.matcher(bare(sentence)).results())
                    .map(run -> run.group())
                    .filter(run -> !told.source().contains(run))
                    .toList();
            assertThat(ours).as(told.incident()).isEmpty();
        });
    }
}
