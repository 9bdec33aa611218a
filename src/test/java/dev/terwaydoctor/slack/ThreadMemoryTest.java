package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.SandboxOptions;
import dev.terwaydoctor.sandbox.SlackApp;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.render.About;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadMemoryTest {

    private static final String CHANNEL = "C0INCIDENT";
    private static final About POD = new About("prod", new Report.Target("Pod", "ns", "a"), "en", About.ANSWER);
    private static final About NODE = new About("prod", new Report.Target("Node", "", "n1"), "zh", About.ANSWER);
    private static final About NOTHING = new About("prod", null, "en", About.SKELETON);

    private Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void isWhatOurNewestMessageWithATargetIsAbout() throws Exception {
        String root = post(null, POD);
        post(root, NODE);
        post(root, NOTHING);
        assertThat(memory().recall(CHANNEL, root).about()).hasValue(NODE);
    }

    @Test
    void isAtLeastTheClusterWhereNoTargetWasFoundYet() throws Exception {
        String root = post(null, NOTHING);
        assertThat(memory().recall(CHANNEL, root).about()).hasValue(NOTHING);
    }

    @Test
    void isEmptyWhereWeNeverSpoke() {
        String root = sandbox.say("ann", CHANNEL, null, "hello").ts();
        assertThat(memory().recall(CHANNEL, root).about()).isEmpty();
        assertThat(memory().recall(CHANNEL, null).about()).isEmpty();
        assertThat(memory().recall(CHANNEL, "1.1").about()).isEmpty();
    }

    @Test
    void trustsNoOtherBotsMetadata() throws Exception {
        String root = post(null, POD);
        assertThat(new ThreadMemory(api(), "B0OTHER").recall(CHANNEL, root).about())
                .isEmpty();
    }

    @Test
    void reachesBeyondTheFirstPage() throws Exception {
        String root = post(null, POD);
        for (int i = 0; i < 250; i++) {
            sandbox.say("ann", CHANNEL, root, "message " + i);
        }
        post(root, NODE);
        assertThat(memory().recall(CHANNEL, root).about()).hasValue(NODE);
    }

    @Test
    void asksSlackOnceForWhatItKnows() throws Exception {
        String root = post(null, POD);
        ThreadMemory memory = memory();
        memory.recall(CHANNEL, root);
        memory.recall(CHANNEL, root);
        memory.remember(CHANNEL, root, NODE);
        assertThat(memory.recall(CHANNEL, root).about()).hasValue(NODE);
        assertThat(sandbox.trace().named("conversations.replies")).hasSize(1);
    }

    @Test
    void isAskedAgainAfterARefusal() {
        sandbox.close();
        SlackApp without = SlackApp.doctor().withEvents(Set.of()).withScopes(Set.of("chat:write"));
        sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()).app(without));
        ThreadMemory memory = memory();
        memory.recall(CHANNEL, "1.1");
        assertThat(memory.recall(CHANNEL, "1.1").about()).isEmpty();
        assertThat(sandbox.trace().named("conversations.replies")).hasSize(2);
    }

    private ThreadMemory memory() {
        return new ThreadMemory(api(), Workspace.BOT_ID);
    }

    private SlackApi api() {
        SlackTokens tokens = new SlackTokens(sandbox.botToken(), sandbox.appToken());
        return new SlackApi(SlackClients.at(sandbox.apiUrl()), tokens, InstantSource.system(), new Patience());
    }

    private String post(String thread, About about) throws Exception {
        MethodsClient slack = SlackClients.at(sandbox.apiUrl()).methods(sandbox.botToken());
        return slack.chatPostMessage(r -> r.channel(CHANNEL)
                        .threadTs(thread)
                        .text("x")
                        .metadataAsString(about.metadata().toJson()))
                .getTs();
    }
}
