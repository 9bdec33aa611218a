package dev.terwaydoctor.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What an embedding program may choose. Port 0 takes any free one.
 *
 * @param ackWindow how long Slack waits for an acknowledgement
 * @param retryDelays when an event that nobody acknowledged is delivered again
 * @param newestBlocks whether the workspace takes containers, tables, cards, tasks and feedback buttons
 * @param rateLimits whether Slack's limits per method are kept
 */
public record SandboxOptions(
        int port,
        InstantSource clock,
        SlackApp app,
        Incidents incidents,
        Faults faults,
        Duration ackWindow,
        List<Duration> retryDelays,
        boolean newestBlocks,
        boolean rateLimits) {

    public SandboxOptions {
        retryDelays = List.copyOf(retryDelays);
    }

    /** Any free port, the default app, no incidents, no faults, Slack's own times. */
    public static SandboxOptions with(InstantSource clock) {
        return new SandboxOptions(
                0,
                clock,
                SlackApp.doctor(),
                Incidents.NONE,
                Faults.NONE,
                Duration.ofSeconds(3),
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
                true,
                true);
    }

    public SandboxOptions port(int chosen) {
        return new SandboxOptions(
                chosen, clock, app, incidents, faults, ackWindow, retryDelays, newestBlocks, rateLimits);
    }

    public SandboxOptions app(SlackApp chosen) {
        return new SandboxOptions(
                port, clock, chosen, incidents, faults, ackWindow, retryDelays, newestBlocks, rateLimits);
    }

    public SandboxOptions incidents(Incidents chosen) {
        return new SandboxOptions(port, clock, app, chosen, faults, ackWindow, retryDelays, newestBlocks, rateLimits);
    }

    public SandboxOptions faults(Faults chosen) {
        return new SandboxOptions(
                port, clock, app, incidents, chosen, ackWindow, retryDelays, newestBlocks, rateLimits);
    }

    public SandboxOptions ackWindow(Duration chosen) {
        return new SandboxOptions(port, clock, app, incidents, faults, chosen, retryDelays, newestBlocks, rateLimits);
    }

    public SandboxOptions retryDelays(List<Duration> chosen) {
        return new SandboxOptions(port, clock, app, incidents, faults, ackWindow, chosen, newestBlocks, rateLimits);
    }

    public SandboxOptions newestBlocks(boolean chosen) {
        return new SandboxOptions(port, clock, app, incidents, faults, ackWindow, retryDelays, chosen, rateLimits);
    }

    public SandboxOptions rateLimits(boolean chosen) {
        return new SandboxOptions(port, clock, app, incidents, faults, ackWindow, retryDelays, newestBlocks, chosen);
    }
}
