package dev.terwaydoctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.cli.DemoOrder;
import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.cli.Running;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.ThreadText;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places;
import dev.terwaydoctor.slack.Practice;
import dev.terwaydoctor.slack.Replica;
import dev.terwaydoctor.slack.SlackBot;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.api.SlackUnavailable;
import dev.terwaydoctor.slack.render.About;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/**
 * The whole product on one machine: a local workspace, a replayed incident, and the real bot between them over real sockets. A first question
 * is asked and its thread told.
 */
final class Demo implements Running {

    private static final String CHANNEL = "incidents";
    private static final String PERSON = "ann";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Engine engine;
    private final DemoIncidents incidents;
    private final Sandbox sandbox;
    private final ExecutorService workers = Bot.workers();
    private final SlackBot bot;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Optional<Message> firstAnswer = Optional.empty();

    private Demo(DemoOrder order, InstantSource clock) {
        this.engine = new Engine(TerwayLayout.USUAL);
        this.incidents = order.incident() == null
                ? new DemoIncidents(engine, clock, ShippedIncidents.list(), ShippedIncidents::folder)
                : DemoIncidents.of(engine, clock, order.incident());
        this.sandbox = workspace(order.port(), clock, incidents);
        this.bot = new SlackBot(
                new SlackTokens(sandbox.botToken(), sandbox.appToken()),
                sandbox.apiUrl(),
                new Practice(
                        incidents, new AlertNotices(), new Packing(engine, name -> Optional.of(incidents.cluster()))),
                new OneCluster(
                        DemoIncidents.CLUSTER,
                        sandbox.workspace().channel(CHANNEL).id()),
                workers,
                new SimpleMeterRegistry(),
                clock,
                Replica.named(UUID.randomUUID().toString()));
    }

    static Demo start(DemoOrder order, InstantSource clock) {
        Demo demo = new Demo(order, clock);
        try {
            demo.bot.start();
        } catch (SlackUnavailable refused) {
            demo.close();
            throw Failure.of(Exit.SLACK_REFUSED, refused);
        }
        demo.askFirst();
        return demo;
    }

    private static Sandbox workspace(int port, InstantSource clock, DemoIncidents incidents) {
        try {
            return Sandbox.start(port, clock, incidents);
        } catch (UncheckedIOException taken) {
            throw new Failure(
                    Exit.NOT_UNDERSTOOD, "Port " + port + " cannot be used: give another one with --port.", taken);
        }
    }

    /** For whoever acts in it other than through its page. */
    Sandbox sandbox() {
        return sandbox;
    }

    private void askFirst() {
        sandbox.slash(PERSON, CHANNEL, "/why", incidents.question());
        firstAnswer = sandbox.workspace().awaitMessage(Demo::isAnswer, PATIENCE);
    }

    /** The bot marks what it finished in its own metadata; the skeleton that comes before bears another mark. */
    private static boolean isAnswer(Message message) {
        return message.metadata()
                .flatMap(Demo::about)
                .filter(about -> about.part().equals(About.ANSWER))
                .isPresent();
    }

    private static Optional<About> about(JsonNode metadata) {
        Map<String, String> payload = new HashMap<>();
        metadata.path("event_payload")
                .properties()
                .forEach(each -> payload.put(each.getKey(), each.getValue().asText()));
        return About.read(metadata.path("event_type").asText(), payload);
    }

    @Override
    public String announcement() {
        String thread = firstAnswer
                .map(answer -> ThreadText.render(
                        sandbox.workspace(),
                        sandbox.workspace()
                                .thread(answer.channel(), answer.threadTs().orElse(answer.ts()))))
                .orElse("The bot did not answer within " + PATIENCE.toSeconds() + " s.\n");
        return thread + "\nThe workspace: " + sandbox.pageUrl() + "\n";
    }

    @Override
    public void await() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        bot.close();
        workers.shutdown();
        sandbox.close();
        incidents.close();
        engine.close();
        stopped.countDown();
    }

    /** Everybody in the demo's workspace may do everything on its one cluster. */
    private record OneCluster(String name, String channel) implements Places {

        @Override
        public List<String> clusters() {
            return List.of(name);
        }

        @Override
        public List<String> channels() {
            return List.of(channel);
        }

        @Override
        public Optional<Binding> binding(String channel) {
            return Optional.of(new Binding(name, List.of(), null, Alerts.AUTO));
        }

        @Override
        public Permission permission(Actor actor, Deed deed) {
            return new Permission.Granted();
        }

        @Override
        public Optional<OnBehalf> onBehalf(Actor actor) {
            return Optional.empty();
        }
    }
}
