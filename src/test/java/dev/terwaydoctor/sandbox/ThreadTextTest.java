package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import org.junit.jupiter.api.Test;

class ThreadTextTest {

    @Test
    void aThreadReadsFromTopToBottom() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()))) {
            MethodsClient slack = Client.methods(sandbox);
            String root =
                    sandbox.say("ann", "incidents", null, "@terway-doctor why?").ts();
            slack.chatPostMessage(post ->
                    post.channel("C0INCIDENT").threadTs(root).text("Failing").blocksAsString("""
                            [{"type": "header", "text": {"type": "plain_text", "text": "Failing"}},
                             {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Logs"}}]}]"""));
            slack.chatPostEphemeral(post ->
                    post.channel("C0INCIDENT").threadTs(root).user("U0ANN00001").text("not you"));

            String text =
                    ThreadText.render(sandbox.workspace(), sandbox.workspace().thread("incidents", root));

            assertThat(text).isEqualTo("""
                            ann
                              @terway-doctor why?

                                terway-doctor
                                  Failing
                                  [Logs]

                                terway-doctor (only visible to you)
                                  not you

                            """);
        }
    }
}
