package dev.terwaydoctor;

import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.cli.Running;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.KubeClusters;
import dev.terwaydoctor.slack.Practice;
import dev.terwaydoctor.slack.Replica;
import dev.terwaydoctor.slack.SlackBot;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.api.SlackUnavailable;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot of {@code serve}: Slack on one side, the clusters of the settings on the other. */
final class Bot implements Running {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final int ANSWERS_AT_ONCE = 8;
    private static final int WAITING_AT_MOST = 64;

    private final KubeClusters clusters;
    private final Engine engine;
    private final ExecutorService workers = workers();
    private final SlackBot bot;
    private final Optional<Monitor> monitor;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Bot(Settings settings, InstantSource clock) {
        this.clusters = new KubeClusters(clock);
        this.engine = new Engine(settings);
        engine.refused().forEach(line -> LOG.atWarn().addKeyValue("entry", line).log("own knowledge left out"));
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Map<String, Cluster> reached = clusters(settings);
        this.bot = new SlackBot(
                new SlackTokens(settings.slack().botToken(), settings.slack().appToken()),
                settings.slack().apiUrl(),
                new Practice(
                        engine.doctor(reached),
                        new AlertNotices(),
                        new Packing(engine, name -> Optional.ofNullable(reached.get(name)))),
                new SettingsPlaces(settings),
                workers,
                registry,
                clock,
                Replica.named(UUID.randomUUID().toString()));
        this.monitor = Optional.of(settings.monitoringPort())
                .filter(port -> port > 0)
                .map(port -> Monitor.start(port, registry, bot::isConnected));
    }

    static Bot start(Settings settings, InstantSource clock) {
        Bot bot = new Bot(settings, clock);
        try {
            bot.bot.start();
            return bot;
        } catch (SlackUnavailable refused) {
            bot.close();
            throw Failure.of(Exit.SLACK_REFUSED, refused);
        }
    }

    static ExecutorService workers() {
        return new ThreadPoolExecutor(
                ANSWERS_AT_ONCE, ANSWERS_AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_AT_MOST));
    }

    private Map<String, Cluster> clusters(Settings settings) {
        Map<String, Cluster> byName = new LinkedHashMap<>();
        settings.clusters()
                .forEach(each -> byName.put(
                        each.name(),
                        LiveConsultation.connect(clusters, each.name(), connection(each), each.nodeLogs())));
        return byName;
    }

    static Connection connection(Settings.Cluster cluster) {
        String context = cluster.context();
        return cluster.kubeconfig().isEmpty()
                ? new Connection.Ambient(context.isEmpty() ? null : context)
                : new Connection.Kubeconfig(cluster.kubeconfig(), context.isEmpty() ? null : context);
    }

    @Override
    public String announcement() {
        return "";
    }

    @Override
    public void await() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        bot.close();
        workers.shutdown();
        monitor.ifPresent(Monitor::close);
        engine.close();
        clusters.close();
        stopped.countDown();
    }
}
