package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A script reads as what people do, with a real Bolt app on the other side. */
class PersonTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()));
    private final Person ann = Person.named(sandbox, "ann");
    private EchoBot bot;

    @BeforeEach
    void connect() {
        bot = EchoBot.connect(sandbox, ExampleApp::listeners);
    }

    @AfterEach
    void stop() {
        bot.close();
        sandbox.close();
    }

    private Message diagnosed() {
        Message question = ann.says("incidents", "@terway-doctor why");
        return sandbox.workspace()
                .awaitMessage(
                        message -> message.text().startsWith("Failing") && message.isInThread(question.ts()),
                        Person.PATIENCE)
                .orElseThrow();
    }

    @Test
    void aFormIsOpenedRefusedCorrectedAndSent() {
        ann.clicks(diagnosed(), "previous");
        Form form = ann.modal();

        assertThat(form.fill("pattern", "bad")
                        .submitRefused()
                        .path("pattern_block")
                        .asText())
                .contains("not a pattern");
        form.fill("pattern", "quota").fill("container", "terway-init").submit();

        ann.sees("reading terway-init for quota");
        assertThat(sandbox.workspace().await(w -> ann.stack().isEmpty(), Person.PATIENCE))
                .isTrue();
    }

    @Test
    void whatIsPickedAndPressedIsAnswered() {
        Message diagnosis = diagnosed();

        ann.chooses(diagnosis, "pod", "p2");
        ann.sees("chosen p2");
        ann.clicks(diagnosis, "recheck");

        assertThat(ann.sees("you may not do that").onlyFor()).isPresent();
    }

    @Test
    void theHomeTabIsRead() {
        ann.opensHome();

        assertThat(ann.home("Bound clusters").blocks()).contains("Bound clusters");
    }

    @Test
    void aDirectMessageIsAnswered() {
        Message said = ann.tells("hello");

        ann.sees("you wrote: hello");
        ann.reacts(said, "wave");
        ann.edits(said, "hello there");
        ann.deletes(said);
        assertThat(sandbox.workspace().messages().find(said.channel(), said.ts()))
                .isEmpty();
    }
}
