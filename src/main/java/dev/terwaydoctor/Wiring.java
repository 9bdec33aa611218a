package dev.terwaydoctor;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.BundleException;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cli.Check;
import dev.terwaydoctor.cli.Collected;
import dev.terwaydoctor.cli.Consultation;
import dev.terwaydoctor.cli.DemoOrder;
import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.cli.Place;
import dev.terwaydoctor.cli.Running;
import dev.terwaydoctor.cli.Services;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.SlackRenderer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the commands need out of the rooms; the only place where all of them meet. */
final class Wiring implements Services {

    private final Map<String, String> environment;
    private final InstantSource clock;

    Wiring(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Consultation open(Place place) {
        Settings settings = SettingsFile.read(place.config(), environment, Settings::from);
        return place.bundle() == null
                ? LiveConsultation.open(place, settings, environment, clock)
                : BundleConsultation.open(place.bundle(), place.now(), settings, clock);
    }

    @Override
    public String slackMessages(Ask ask, Answer answer) {
        return new SlackRenderer()
                .render(answer).stream().map(Message::toJson).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public Collected collect(String question, Path archive, @Nullable Path config, Progress progress) {
        Settings settings = SettingsFile.read(config, environment, Settings::from);
        return Collecting.collect(question, archive, settings, progress, environment, clock);
    }

    @Override
    public Running serve(@Nullable Path config) {
        return Bot.start(SettingsFile.read(config, environment, Settings::forBot), clock);
    }

    @Override
    public Running demo(DemoOrder order) {
        return Demo.start(order, clock);
    }

    @Override
    public Running replay(Path bundle, int port) {
        Bundle incident = opened(bundle);
        return new UntilStopped(ReplayServer.start(incident, port), incident);
    }

    @Override
    public List<Check> preflight(@Nullable Path config) {
        return new Preflight(SettingsFile.read(config, environment, Settings::from), clock).checks();
    }

    static Bundle opened(Path bundle) {
        try {
            return Bundle.open(bundle);
        } catch (BundleException unreadable) {
            throw Failure.of(Exit.UNREADABLE, unreadable);
        }
    }
}
