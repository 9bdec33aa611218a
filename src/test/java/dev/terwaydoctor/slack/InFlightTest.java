package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.SlackRenderer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InFlightTest {

    private final InFlight inFlight = new InFlight();
    private final AtomicInteger apologies = new AtomicInteger();
    private final Later later = new Later("later");

    @AfterEach
    void close() {
        later.close();
    }

    @Test
    @Timeout(5)
    void doesNotWaitForNothing() {
        inFlight.await(Duration.ofMinutes(1));
        inFlight.apologise();
        assertThat(apologies).hasValue(0);
    }

    @Test
    @Timeout(20)
    void waitsForAnAnswerUnderWay() {
        LiveReply reply = reply();
        inFlight.begin(reply, apologies::incrementAndGet);
        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(() -> inFlight.end(reply));
        inFlight.await(Duration.ofMinutes(1));
        inFlight.apologise();
        assertThat(apologies).hasValue(0);
    }

    @Test
    @Timeout(20)
    void apologisesOnlyForThoseThatAreLeft() {
        LiveReply quick = reply();
        inFlight.begin(quick, apologies::incrementAndGet);
        inFlight.begin(reply(), apologies::incrementAndGet);
        inFlight.end(quick);
        inFlight.await(Duration.ofMillis(20));
        inFlight.apologise();
        assertThat(apologies).hasValue(1);
    }

    private LiveReply reply() {
        SlackApi api = new SlackApi(
                SlackClients.at("http://127.0.0.1:1/api/"),
                new SlackTokens("xoxb-1", "xapp-1"),
                InstantSource.system(),
                new Patience());
        About about = new About("prod", null, "en", About.QUESTION);
        return new LiveReply(
                new Outlet.InThread(api, "C1", null), about, new SlackRenderer(), later, InstantSource.system());
    }
}
