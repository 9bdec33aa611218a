package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The page in a real browser, with a real Bolt app behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private static final Path SHOTS = Path.of("target", "sandbox");

    private final AtomicReference<String> incident = new AtomicReference<>("exhausted");
    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.with(InstantSource.system()).incidents(new ExampleApp.TwoIncidents(incident)));
    private EchoBot bot;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open(sandbox.pageUrl());
        bot = EchoBot.connect(sandbox, ExampleApp::listeners);
    }

    @AfterAll
    void close() {
        Optional.ofNullable(browser).ifPresent(Browser::close);
        Optional.ofNullable(bot).ifPresent(EchoBot::close);
        sandbox.close();
    }

    @BeforeEach
    void lookAtIncidents() {
        browser.desktop();
        browser.prefer("light");
        browser.driver().navigate().refresh();
        browser.click("channel-incidents");
    }

    @Test
    void aCommandIsAnsweredInAThreadWhoseButtonAnswersThere() {
        browser.say("composer", "/why is pod checkout failing");

        browser.awaitText("thread", "Failing: no free IP in the vSwitch");
        browser.screenshot(SHOTS.resolve("answer-light.png"));
        browser.click("action-logs");

        browser.awaitText("thread", "log lines for v1|terway");
        assertThat(browser.find("channel").getText()).contains("asked: why is pod checkout failing", "2 replies");
    }

    @Test
    void hostileTextStaysText() {
        browser.say("composer", "<img src=x onerror=alert(1)> <b>bold</b> & <!channel>");

        browser.awaitText("channel", "<img src=x onerror=alert(1)> <b>bold</b> & <!channel>");
        assertThat(browser.find("channel").findElements(By.tagName("img"))).isEmpty();
    }

    @Test
    void aMentionIsAnsweredInItsThread() {
        browser.say("composer", "@terway-doctor why");

        browser.awaitText("thread", "Failing: no free IP in the vSwitch");
        browser.prefer("dark");
        browser.await(By.cssSelector("[data-testid=thread] summary.container-head"))
                .click();
        browser.screenshot(SHOTS.resolve("answer-dark.png"));
    }

    @Test
    void aPhoneShowsOnePaneAtATime() {
        browser.phone();
        browser.driver().navigate().refresh();
        String root =
                sandbox.say("ann", "incidents", null, "@terway-doctor why").ts();
        browser.screenshot(SHOTS.resolve("channel-phone.png"));

        browser.click("replies-" + root);

        browser.awaitText("thread", "Failing: no free IP in the vSwitch");
        browser.screenshot(SHOTS.resolve("answer-phone.png"));
        browser.prefer("dark");
        browser.click("thread-close");
        browser.await(By.id("menu")).click();
        browser.find("channel-random");
        browser.screenshot(SHOTS.resolve("menu-phone-dark.png"));
    }

    @Test
    void anEphemeralAnswerIsMarkedAndShownToOnePersonOnly() {
        browser.say("composer", "@terway-doctor why");
        browser.awaitText("thread", "Failing");
        browser.click("action-recheck");

        browser.awaitText("channel", "you may not do that");
        assertThat(browser.find("channel").getText()).contains("Only visible to you");
        new Select(browser.find("user")).selectByVisibleText("Li Wei");

        browser.awaitGone("channel", "you may not do that");
    }

    @Test
    void aModalIsFilledInCorrectedAndSent() {
        browser.say("composer", "@terway-doctor why");
        browser.awaitText("thread", "Failing");
        browser.click("action-previous");

        browser.find("action-pattern").sendKeys("bad");
        browser.screenshot(SHOTS.resolve("modal.png"));
        browser.click("modal-submit");
        browser.awaitText("field-error", "not a pattern");
        browser.find("action-pattern").sendKeys(" quota");
        new Select(browser.find("action-container")).selectByValue("terway-init");
        browser.click("modal-submit");

        browser.awaitText("thread", "reading terway-init for bad quota");
    }

    @Test
    void aSelectTellsItsChoiceAndARiskyButtonAsksFirst() {
        browser.say("composer", "@terway-doctor why");
        browser.awaitText("thread", "Failing");
        new Select(browser.find("action-pod")).selectByValue("p2");
        browser.awaitText("thread", "chosen p2");

        browser.click("action-watch");
        browser.click("confirm-deny");
        browser.click("action-watch");
        browser.click("confirm-yes");

        browser.awaitText("thread", "watching stopped");
        assertThat(browser.find("thread").getText()).containsOnlyOnce("watching stopped");
    }

    @Test
    void aButtonThatNobodyAnswersSaysSo() {
        browser.say("composer", "@terway-doctor why");
        browser.awaitText("thread", "Failing");

        browser.await(By.cssSelector("[data-testid=thread] .overflow summary")).click();
        browser.await(By.xpath("//button[@role='menuitem'][text()='Explain']")).click();

        browser.await(By.cssSelector("[data-testid=thread] .overflow.unanswered"));
    }

    @Test
    void aFollowUpIsTypedInTheThreadAndADirectMessageInItsOwnPlace() {
        browser.say("composer", "@terway-doctor why");
        browser.awaitText("thread", "Failing");
        browser.say("thread-composer", "@terway-doctor logs");
        browser.awaitText("thread", "the lines around the failure");

        browser.click("channel-terway-doctor");
        browser.say("composer", "hello *there*");

        browser.awaitText("channel", "you wrote: hello there");
    }

    @Test
    void aFileCanBeReadInPlace() {
        browser.say("composer", "@terway-doctor logs");

        browser.awaitText("thread", "terway.log");
        browser.await(By.cssSelector("[data-testid=thread] details.file summary"))
                .click();

        browser.awaitText("thread", "line 2 <script>");
        browser.screenshot(SHOTS.resolve("file.png"));
    }

    @Test
    void theHomeTabIsPublishedWhenItIsOpened() {
        browser.click("open-home");

        browser.awaitText("home", "Bound clusters");
        browser.screenshot(SHOTS.resolve("home.png"));
    }

    @Test
    void thePickerChoosesTheIncidentAndSuggestsItsQuestion() {
        new Select(browser.find("incident")).selectByVisibleText("Terway is down");

        browser.awaitText("suggested-question", "/terway why is pod web failing");
        assertThat(incident).hasValue("down");
    }

    @Test
    void theInspectorListsFramesAndRequests() {
        browser.say("composer", "@terway-doctor why");
        browser.awaitText("thread", "Failing");

        browser.click("inspect");

        browser.awaitText("inspector", "chat.postMessage");
        browser.awaitText("inspector", "app_mention");
        browser.screenshot(SHOTS.resolve("inspector.png"));
    }
}
