package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cli.DemoOrder;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain words in a thread, through Slack to the real engine over a replayed incident. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SlackFollowUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POD = "checkout-7d9f6c54b8-p6vjd";

    private Demo demo;
    private Sandbox sandbox;
    private Message root;

    @BeforeAll
    void open() {
        demo = Demo.start(
                new DemoOrder(0, Replay.CASES.resolve("terway-vswitch-ip-exhausted")), InstantSource.system());
        sandbox = demo.sandbox();
    }

    @AfterAll
    void close() {
        demo.close();
    }

    /** A thread of its own for each, about one Pod. */
    @BeforeEach
    void ask() {
        root = sandbox.say("ann", "incidents", null, "@terway-doctor why is pod " + POD + " in payments failing");
        assertThat(answerAfter(root, Set.of()).text()).contains("no free IP");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "and the node?                          | cn-hangzhou.10.0.3.2",
                "terway log around the failure          | 8 error lines",
                "previous logs of container app         | app",
                "grep IpNotEnough since 10:00           | no log of checkout",
                "grep /(a+)+$/ since 10:00              | no log of checkout",
                "what about checkout-2                  | checkout",
                "show events                            | Events",
                "why do you think so                    | IpNotEnough",
                "recheck                                | Nothing changed since the answer of",
                "same for the other pods                | checkout"
            })
    void isTakenWithTheThreadsPodInMind(String words, String expected) {
        Message answer = reply(words);
        assertThat(answer.text() + answer.blocks()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks, I will look",
                "@liwei can you take it?",
                "I restarted it ten minutes ago",
                "> why is pod checkout failing\nthat is what I asked yesterday",
                "stop",
                "lunch at noon?",
                "lgtm",
            })
    void isLeftAloneWhenItIsNotMeantForTheBot(String words) {
        int before = texts(root).size();

        sandbox.say("liwei", "incidents", root.ts(), words);
        reply("show events");

        assertThat(texts(root)).hasSize(before + 3);
    }

    @Test
    void worksInAGroupOfPeopleToo() {
        Channel group = sandbox.workspace()
                .directory()
                .direct(Set.of(
                        sandbox.workspace().user("ann").id(),
                        sandbox.workspace().user("liwei").id(),
                        Workspace.BOT));
        Message asked =
                sandbox.say("ann", group.id(), null, "@terway-doctor why is pod " + POD + " in payments failing");
        Message answer = answerAfter(asked, Set.of());
        assertThat(answer.text()).contains("no free IP");

        Set<String> known = texts(asked);
        sandbox.say("liwei", group.id(), asked.ts(), "and the node?");

        assertThat(answerAfter(asked, known).text()).contains("cn-hangzhou");
    }

    private Message reply(String words) {
        Set<String> known = texts(root);
        sandbox.say("liwei", "incidents", root.ts(), words);
        return answerAfter(root, known);
    }

    private Set<String> texts(Message thread) {
        return sandbox.workspace().thread(thread.channel(), thread.ts()).stream()
                .map(m -> m.ts() + " " + m.text())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What the bot says in the thread that it did not say before, once it is no longer looking. */
    private Message answerAfter(Message thread, Set<String> known) {
        return sandbox.workspace()
                .awaitMessage(
                        m -> m.isInThread(thread.ts())
                                && m.user().equals(Workspace.BOT)
                                && !m.text().equals("Looking")
                                && !known.contains(m.ts() + " " + m.text()),
                        PATIENCE)
                .orElseThrow(() -> new AssertionError("no answer; there are " + texts(thread)));
    }
}
