package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.SandboxOptions;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.SlackRenderer;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveReplyTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()));
    private final SlackApi api = new SlackApi(
            SlackClients.at(sandbox.apiUrl()),
            new SlackTokens(sandbox.botToken(), sandbox.appToken()),
            InstantSource.system(),
            new Patience());
    private final Later later = new Later("later");
    private final LiveReply reply = new LiveReply(
            new Outlet.InThread(api, "C0INCIDENT", null),
            new About("prod", null, "en", About.QUESTION),
            new SlackRenderer(),
            later,
            InstantSource.system());

    @AfterEach
    void close() {
        later.close();
        sandbox.close();
    }

    @Test
    void isOneMessageFromFirstToLast() {
        reply.open();
        reply.finish(Message.of("the answer"));
        assertThat(sandbox.workspace().messages().in("C0INCIDENT"))
                .extracting(m -> m.text())
                .containsExactly("the answer");
    }

    @Test
    void saysTheAnswerAloneWhenItWasNeverOpened() {
        reply.finish(Message.of("the answer"));
        assertThat(sandbox.trace().named("chat.update")).isEmpty();
        assertThat(sandbox.workspace().messages().in("C0INCIDENT"))
                .extracting(m -> m.text())
                .containsExactly("the answer");
    }

    @Test
    void opensWithTheFirstStepWhenItWasNotOpenedBefore() {
        reply.steps(SampleReports.steps());
        assertThat(sandbox.workspace().awaitMessage(m -> m.text().equals("Looking"), Stage.PATIENCE))
                .isPresent();
        assertThat(reply.withdraw()).isFalse();
    }

    @Test
    void dropsStepsThatComeAfterTheAnswer() {
        reply.open();
        reply.finish(Message.of("the answer"));
        reply.steps(SampleReports.steps());
        later.close();
        assertThat(sandbox.workspace().messages().in("C0INCIDENT"))
                .extracting(m -> m.text())
                .containsExactly("the answer");
    }

    @Test
    void isWithdrawnWithoutATrace() {
        assertThat(reply.withdraw()).isTrue();
        assertThat(sandbox.workspace().messages().in("C0INCIDENT")).isEmpty();
    }
}
