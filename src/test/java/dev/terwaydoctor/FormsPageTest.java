package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cli.DemoOrder;
import dev.terwaydoctor.sandbox.Browser;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A person at the demo's page fills in the bot's forms and looks at its Home tab; the answers come from a replayed incident. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsPageTest {

    private static final Path SHOTS = Path.of("target", "demo");
    private static final String ADDRESS = "The workspace: ";

    private Demo demo;
    private Browser browser;

    @BeforeAll
    void open() {
        demo = Demo.start(new DemoOrder(0, null), InstantSource.system());
        String told = demo.announcement();
        browser = Browser.open(
                told.substring(told.indexOf(ADDRESS) + ADDRESS.length()).strip());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        demo.close();
    }

    @BeforeEach
    void lookAtTheChannel() {
        browser.desktop();
        browser.driver().navigate().refresh();
        browser.click("channel-incidents");
    }

    @Test
    void aLogIsAskedForInAFormAndComesIntoTheThread() {
        browser.await(By.cssSelector("[data-testid^=replies-]")).click();
        browser.await(By.xpath("//*[@data-testid='thread']//button[normalize-space()='More logs…']"))
                .click();
        browser.awaitText("modals", "Which log");
        new Select(browser.find("action-log")).selectByVisibleText("Terway on the node, terway");
        new Select(browser.find("action-span")).selectByValue("whole");
        browser.find("action-filter").sendKeys("(");
        new Select(browser.find("action-match")).selectByValue("pattern");
        browser.click("modal-submit");
        browser.awaitText("field-error", "no valid pattern");
        browser.screenshot(SHOTS.resolve("log-form.png"));
        browser.find("action-filter").clear();
        browser.find("action-filter").sendKeys("ip.?not.?enough");

        browser.click("modal-submit");

        browser.awaitText("thread", "lines of the log of terway");
        browser.awaitText("thread", "Asked for by");
        browser.screenshot(SHOTS.resolve("log-form-answer.png"));
    }

    @Test
    void aPodIsPickedByTypingAndDiagnosed() {
        browser.click("shortcut-diagnose_global");
        WebElement pod = browser.find("action-td:pod-name");
        pod.sendKeys("checkout");
        browser.await(By.cssSelector("[data-testid=modal]"));
        browser.find("action-question").sendKeys("why is checkout-7d9f in payments failing");
        browser.screenshot(SHOTS.resolve("pod-form.png"));
        pod.clear();

        browser.click("modal-submit");

        browser.click("channel-terway-doctor");
        browser.awaitText("channel", "asked:");
        browser.await(By.cssSelector("[data-testid^=replies-]")).click();
        browser.awaitText("thread", "has no free IP address");
    }

    @Test
    void aMessageIsPointedAtAndAnsweredInItsThread() {
        browser.say("composer", "checkout-7d9f in payments does not start again");
        WebElement message = browser.await(
                By.xpath(
                        "//article[contains(., 'does not start again')]//button[@data-testid='shortcut-diagnose_message']/ancestor::article"));
        browser.driver()
                .executeScript(
                        "arguments[0].querySelector('[data-testid=\"shortcut-diagnose_message\"]').click()", message);

        browser.await(
                        By.xpath(
                                "//article[contains(., 'does not start again')]//button[starts-with(@data-testid, 'replies-')]"))
                .click();
        browser.awaitText("thread", "has no free IP address");
        browser.awaitText("thread", "asked about this message");
    }

    @Test
    void theHomeTabShowsTheClusterAndWhatWasAnswered() {
        browser.click("open-home");
        browser.awaitText("home", "Terway now");
        browser.awaitText("home", "has no free IP address");
        browser.screenshot(SHOTS.resolve("home.png"));
        browser.phone();
        browser.screenshot(SHOTS.resolve("home-phone.png"));

        assertThat(browser.find("home").getText()).contains("How to ask").contains("demo");
    }
}
