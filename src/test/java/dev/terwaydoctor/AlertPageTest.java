package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.terwaydoctor.cli.DemoOrder;
import dev.terwaydoctor.sandbox.Browser;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Alertmanager posts into the incident channel, the bot answers by itself, a person reads it and hands it over. */
class AlertPageTest {

    private static final Path SHOTS = Path.of("target", "demo");
    private static final String POD = "checkout-7d9f6c54b8-p6vjd";

    private Demo demo;
    private Browser browser;

    @BeforeEach
    void open() {
        demo = Demo.start(new DemoOrder(0, null), InstantSource.system());
        browser = Browser.open(demo.sandbox().pageUrl());
        browser.click("channel-incidents");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        demo.close();
    }

    @Test
    void anAlertIsDiagnosedInItsThreadAndHandedOver() {
        Message alert = alert();

        browser.await(By.cssSelector("[data-testid='replies-" + alert.ts() + "']"))
                .click();
        browser.awaitText("thread", "has no free IP address");
        browser.awaitText("thread", "Diagnosed unasked");
        browser.screenshot(SHOTS.resolve("alert.png"));

        browser.await(By.xpath("//*[@data-testid='thread']//button[normalize-space()='Hand over']"))
                .click();
        browser.awaitText("thread", "Done in this thread");
        browser.awaitText("thread", ".tgz");
        browser.screenshot(SHOTS.resolve("handover.png"));
        assertThat(browser.find("thread").getText()).contains("Hand-over by", "Still open");
    }

    private Message alert() {
        ArrayNode attachments = Json.array();
        attachments
                .addObject()
                .put("color", "#a30200")
                .put("title", "[FIRING:1] KubePodNotReady")
                .put("text", "alertname: KubePodNotReady\nnamespace: payments\npod: " + POD)
                .put("footer", "Alertmanager");
        return demo.sandbox().otherApps().webhook("incidents", "Alertmanager", "", attachments);
    }
}
