package dev.terwaydoctor.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What an embedding program may choose. Port 0 takes any free one.
 *
 * @param ackWindow how long Slack waits for an acknowledgement
 * @param retryDelays when an event that nobody acknowledged is delivered again
 */
public record SandboxOptions(
        int port,
        InstantSource clock,
        SlackApp app,
        Incidents incidents,
        Faults faults,
        Duration ackWindow,
        List<Duration> retryDelays) {

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
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    public SandboxOptions port(int chosen) {
        return new SandboxOptions(chosen, clock, app, incidents, faults, ackWindow, retryDelays);
    }

    public SandboxOptions app(SlackApp chosen) {
        return new SandboxOptions(port, clock, chosen, incidents, faults, ackWindow, retryDelays);
    }

    public SandboxOptions incidents(Incidents chosen) {
        return new SandboxOptions(port, clock, app, chosen, faults, ackWindow, retryDelays);
    }

    public SandboxOptions faults(Faults chosen) {
        return new SandboxOptions(port, clock, app, incidents, chosen, ackWindow, retryDelays);
    }

    public SandboxOptions ackWindow(Duration chosen) {
        return new SandboxOptions(port, clock, app, incidents, faults, chosen, retryDelays);
    }

    public SandboxOptions retryDelays(List<Duration> chosen) {
        return new SandboxOptions(port, clock, app, incidents, faults, ackWindow, chosen);
    }
}
