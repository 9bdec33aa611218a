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
import org.openqa.selenium.support.ui.Select;

/** A person at the demo's page: the real bot answers over real sockets, from a cluster that is replayed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPageTest {

    private static final Path SHOTS = Path.of("target", "demo");
    private static final String ADDRESS = "The workspace: ";
    private static final String QUESTION = "why is pod checkout-7d9f in payments failing";
    private static final String VERDICT = "has no free IP address";

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
        browser.driver().navigate().refresh();
        browser.click("channel-incidents");
        new Select(browser.find("incident")).selectByIndex(0);
        browser.awaitText("suggested-question", "checkout-7d9f");
    }

    @Test
    void theFirstThreadIsThereAndItsButtonsAnswer() {
        browser.await(By.cssSelector("[data-testid^=replies-]")).click();
        browser.awaitText("thread", VERDICT);
        browser.screenshot(SHOTS.resolve("answer.png"));

        press("Terway log");

        browser.awaitText("thread", "kubectl logs terway-eniip-cqskr");
        browser.screenshot(SHOTS.resolve("log.png"));
    }

    @Test
    void whatIsTypedIsAnsweredWhereverItIsTyped() {
        browser.say("composer", "/why is checkout-7d9f in payments failing");
        browser.awaitText("thread", VERDICT);
        browser.click("thread-close");

        browser.say("composer", "/terway " + QUESTION);
        browser.awaitText("thread", VERDICT);
        browser.click("thread-close");

        browser.say("composer", "@terway-doctor " + QUESTION);
        browser.awaitText("thread", VERDICT);

        browser.click("channel-terway-doctor");
        browser.say("composer", QUESTION);
        browser.awaitText("thread", VERDICT);
    }

    @Test
    void anotherIncidentCanBePickedAndAskedAbout() {
        new Select(browser.find("incident")).selectByVisibleText("An image tag does not exist");
        browser.awaitText("suggested-question", "storefront-v2 in shop");
        browser.click("suggested-question");
        browser.say("composer", "");

        browser.awaitText("thread", "Not Terway");

        assertThat(browser.find("thread").getText()).contains("storefront-v2").doesNotContain("vSwitch");
    }

    private void press(String label) {
        browser.await(By.xpath("//*[@data-testid='thread']//button[normalize-space()='" + label + "']"))
                .click();
    }
}
