package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowledge and redaction that an operator adds, seen from the command line. */
class OwnRulesTest {

    private static final String ENTRY = """
            - id: ledger-locked
              verdict: not-terway
              owner: app-team
              scope: workload
              title: {en: 'the ledger {ledger} is locked', zh: '账本 {ledger} 被锁'}
              explanation: {en: Somebody else holds it., zh: 别人占着。}
              proves:
                - log: {line: 'ledger (?P<ledger>[a-z]+) is locked'}
              examples:
                match: ['FATAL ledger north is locked']
                nomatch: ['ledger north is open']
            """;

    @TempDir
    private Path home;

    private Path bundle = Path.of("");

    @BeforeEach
    void writeABundle() throws IOException {
        bundle = Files.createDirectory(home.resolve("incident"));
        Files.writeString(bundle.resolve("cluster.yaml"), """
                apiVersion: v1
                kind: Node
                metadata: {name: n1, creationTimestamp: '2026-05-01T09:00:00Z'}
                status: {conditions: [{type: Ready, status: 'True', lastTransitionTime: '2026-05-01T09:00:00Z'}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: books-1, namespace: shop, uid: u1, creationTimestamp: '2026-05-04T09:00:00Z'}
                spec: {containers: [{name: main, image: 'r.corp/books:1'}], nodeName: n1}
                status:
                  phase: Running
                  podIP: 10.1.2.3
                  conditions: [{type: Ready, status: 'False', lastTransitionTime: '2026-05-04T10:00:00Z'}]
                  containerStatuses:
                  - name: main
                    ready: false
                    restartCount: 3
                    state: {waiting: {reason: CrashLoopBackOff, message: back-off 1m20s}}
                    lastState: {terminated: {exitCode: 1, reason: Error, startedAt: '2026-05-04T10:09:00Z', finishedAt: '2026-05-04T10:09:05Z'}}
                """);
        Files.writeString(bundle.resolve("case.yaml"), "{id: locked, now: '2026-05-04T10:10:00Z', question: x}\n");
        Path logs = Files.createDirectories(bundle.resolve("logs/shop/books-1"));
        Files.writeString(
                logs.resolve("main.log"), "2026-05-04T10:09:05Z FATAL ledger north is locked by acct-778899\n");
    }

    @Test
    void anEntryOfOnesOwnAnswersAndARefusedOneIsNamed() throws IOException {
        Path knowledge = Files.createDirectory(home.resolve("knowledge"));
        Files.writeString(knowledge.resolve("ledger.yaml"), ENTRY + "- id: half-done\n");

        CommandRun run = ask("knowledge: " + knowledge);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("the ledger north is locked", "[ledger-locked]");
        assertThat(run.err()).contains("ledger.yaml:12: half-done: ");
    }

    @Test
    void preflightListsWhatItRefuses() throws IOException {
        Path knowledge = Files.createDirectory(home.resolve("knowledge"));
        Files.writeString(knowledge.resolve("ledger.yaml"), "- id: half-done\n");
        Path config = Files.writeString(home.resolve("config.yaml"), "knowledge: " + knowledge + "\n");

        CommandRun run = CommandRun.in(
                Map.of("KUBECONFIG", home.resolve("none").toString()), "preflight", "--config", config.toString());

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out())
                .contains("own knowledge", "half-done: nothing proves", "without it: the entry is not used");
    }

    @Test
    void aRedactionRuleOfOnesOwnHides() throws IOException {
        Path rules = Files.writeString(home.resolve("redaction.yaml"), """
                - {name: account, pattern: 'acct-([0-9]+)', hides: ['acct-«12»']}
                """);

        CommandRun run = ask("redaction: " + rules);

        assertThat(run.out()).contains("locked by acct-[account-1]").doesNotContain("778899");
    }

    @Test
    void aRedactionRuleWithAMistakeStopsTheProgramBeforeItShowsAnything() throws IOException {
        Path rules = Files.writeString(home.resolve("redaction.yaml"), "- {name: account, pattern: '('}\n");

        CommandRun run = ask("redaction: " + rules);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("redaction.yaml:1: pattern: missing closing )");
    }

    private CommandRun ask(String setting) throws IOException {
        Path config = Files.writeString(home.resolve("config.yaml"), setting + "\n");
        return CommandRun.of(
                "ask", "why is books-1 failing", "--bundle", bundle.toString(), "--config", config.toString());
    }
}
