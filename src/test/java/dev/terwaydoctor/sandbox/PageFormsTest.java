package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Alerts, shortcuts, forms with type-ahead and who is who, on the page in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFormsTest {

    private static final Path SHOTS = Path.of("target", "sandbox");

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()));
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
        sandbox.people().dismissModals("ann");
        browser.desktop();
        browser.prefer("light");
        browser.driver().navigate().refresh();
        browser.click("channel-incidents");
    }

    private Message alert() {
        ObjectNode alert = Json.object()
                .put("color", "danger")
                .put("title", "KubePodNotReady")
                .put("text", "Pod *payments/checkout-2* is not ready")
                .put("footer", "alertmanager");
        ArrayNode fields = alert.putArray("fields");
        fields.addObject().put("title", "Severity").put("value", "critical").put("short", true);
        fields.addObject().put("title", "Cluster").put("value", "prod-hz").put("short", true);
        return sandbox.otherApps()
                .webhook("incidents", "Alertmanager", "", Json.array().add(alert));
    }

    @Test
    void anAlertIsDrawnAndDiagnosedThroughItsMenu() {
        Message alert = alert();
        browser.awaitText("message-" + alert.ts(), "KubePodNotReady");
        assertThat(browser.find("message-" + alert.ts()).getText())
                .contains("Alertmanager", "APP", "Pod payments/checkout-2 is not ready", "critical", "prod-hz");

        new Actions(browser.driver())
                .moveToElement(browser.find("message-" + alert.ts()))
                .perform();
        browser.await(By.cssSelector(
                        "[data-testid='message-" + alert.ts() + "'] [data-testid=shortcut-diagnose_message]"))
                .click();

        browser.click("replies-" + alert.ts());
        browser.awaitText("thread", "looking into KubePodNotReady");
        browser.screenshot(SHOTS.resolve("alert.png"));
        browser.prefer("dark");
        browser.screenshot(SHOTS.resolve("alert-dark.png"));
    }

    @Test
    void aFormTypesAheadAndSendsWhatWasPicked() {
        browser.click("shortcut-diagnose_global");
        browser.find("action-pod").sendKeys("web");
        browser.awaitText("offers-pod", "Pod web-2");
        browser.screenshot(SHOTS.resolve("type-ahead.png"));

        browser.await(By.xpath("//button[@role='option'][text()='Pod web-2']")).click();
        browser.click("modal-submit");

        browser.awaitText("channel", "asked about Pod web-2 as web-2");
    }

    @Test
    void aFormSaysWhenNothingFitsAndWhatIsMissing() {
        browser.click("shortcut-diagnose_global");
        browser.find("action-pod").sendKeys("nobody");
        browser.awaitText("offers-pod", "No results");

        browser.click("modal-submit");

        browser.awaitText("field-error", "required");
    }

    @Test
    void aSecondFormLeadsBackToTheFirst() {
        browser.click("shortcut-diagnose_global");
        browser.click("action-reads");
        browser.awaitText("modal", "Events first");

        browser.click("modal-back");
        browser.awaitText("modal", "Diagnose a Pod");
        browser.click("modal-x");

        browser.awaitGone("modals", "Diagnose a Pod");
    }

    @Test
    void aPhoneShowsTheFormAsASheet() {
        browser.phone();
        browser.prefer("dark");
        browser.driver().navigate().refresh();

        sandbox.people().globalShortcut("ann", "diagnose_global");

        browser.awaitText("modal", "Diagnose a Pod");
        browser.screenshot(SHOTS.resolve("modal-phone-dark.png"));
        assertThat(browser.find("modal").getSize().getWidth()).isEqualTo(390);
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
    }

    @Test
    void peopleFromOutsideAndArchivedChannelsAreMarked() {
        sandbox.say("pat", "partner-support", null, "hello from outside");
        browser.click("channel-partner-support");
        browser.awaitText("channel", "EXTERNAL");

        browser.click("channel-incidents-2025");

        assertThat(browser.find("composer").isEnabled()).isFalse();
        assertThat(browser.find("composer").getDomAttribute("placeholder")).contains("archived");
    }

    @Test
    void aDeletedRootKeepsItsThread() {
        Message root = sandbox.say("ann", "incidents", null, "to be deleted");
        sandbox.say("liwei", "incidents", root.ts(), "too late");

        sandbox.people().delete("incidents", root.ts());

        browser.awaitText("message-" + root.ts(), "This message was deleted.");
        browser.click("replies-" + root.ts());
        browser.awaitText("thread", "too late");
    }

    @Test
    void onesOwnMessageIsEditedReactedToAndDeleted() {
        Message mine = sandbox.say("ann", "incidents", null, "is <b> up, @liwei?");
        browser.awaitText("message-" + mine.ts(), "is <b> up");
        hover(mine);
        browser.click("edit-" + mine.ts());
        assertThat(browser.find("edit-box").getDomProperty("value")).isEqualTo("is <b> up, @liwei?");
        browser.find("edit-box").sendKeys(" yes", Keys.ENTER);
        browser.awaitText("message-" + mine.ts(), "up, @liwei? yes (edited)");

        hover(mine);
        browser.await(By.cssSelector("[data-testid='message-" + mine.ts() + "'] [data-testid=react-eyes]"))
                .click();
        browser.click("reaction-eyes");
        hover(mine);
        browser.click("delete-" + mine.ts());
        browser.click("confirm-yes");

        browser.awaitGone("channel", "up, @liwei? yes");
    }

    private void hover(Message message) {
        new Actions(browser.driver())
                .moveToElement(browser.find("message-" + message.ts()))
                .perform();
    }

    @Test
    void theInspectorFindsWhatWasSent() {
        alert();
        browser.click("inspect");
        browser.find("inspector-find").sendKeys("bot_message");

        browser.awaitText("inspector", "events_api message");
        assertThat(browser.find("inspector").getText()).doesNotContain("apps.connections.open");
    }

    @Test
    void anotherPersonSeesHerOwnForms() {
        browser.click("shortcut-diagnose_global");
        browser.awaitText("modal", "Diagnose a Pod");
        browser.click("modal-close");

        new Select(browser.find("user")).selectByVisibleText("Li Wei");
        sandbox.people().globalShortcut("liwei", "diagnose_global");

        browser.awaitText("modal", "Diagnose a Pod");
        browser.click("modal-x");
        new Select(browser.find("user")).selectByVisibleText("Ann Becker");
    }
}
