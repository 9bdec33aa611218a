package dev.terwaydoctor.slack;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** What is counted. Tags take few values each; people, channels and names are never tags. */
final class BotMeters {

    private final MeterRegistry registry;
    private final InstantSource clock;

    BotMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void question(Question.Surface surface) {
        registry.counter("slack.questions", "surface", surface.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** {@code action} is one of ours, never a value that came from outside. */
    void click(String action) {
        registry.counter("slack.clicks", "action", action).increment();
    }

    /** {@code form} and {@code outcome} are words of ours or Slack's error codes. */
    void form(String form, String outcome) {
        registry.counter("slack.forms", "form", form, "outcome", outcome).increment();
    }

    void outcome(Audit.Outcome outcome) {
        registry.counter("slack.outcomes", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void alert(AlertOutcome outcome) {
        registry.counter("slack.alerts", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** What other apps say that is no alert. */
    void appTalk() {
        registry.counter("slack.app.talk").increment();
    }

    void feedback(boolean good) {
        registry.counter("slack.feedback", "good", String.valueOf(good)).increment();
    }

    /** What became of a watch or of what another replica left: a word of ours. */
    void watch(String what) {
        registry.counter("slack.watches", "what", what).increment();
    }

    /** A message that did not arrive, by Slack's error code. */
    void undelivered(String error) {
        registry.counter("slack.undelivered", "error", error).increment();
    }

    /** A try that Slack refused, whether or not the next one went well. */
    void refused(String method, String error) {
        registry.counter("slack.refused", "method", method, "error", error).increment();
    }

    void acknowledged(Instant received) {
        registry.timer("slack.ack").record(since(received));
    }

    void answered(Instant asked) {
        registry.timer("slack.answer").record(since(asked));
    }

    private Duration since(Instant then) {
        Duration passed = Duration.between(then, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
