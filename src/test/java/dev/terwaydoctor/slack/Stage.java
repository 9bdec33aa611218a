package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.AlertNotices;
import dev.terwaydoctor.sandbox.Faults;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.SandboxOptions;
import dev.terwaydoctor.sandbox.SlackApp;
import dev.terwaydoctor.sandbox.Trace;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.api.SlackTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The real bot on a local Slack over real sockets, with a scripted doctor. Waiting is for conditions, never for time. */
final class Stage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Short at the end, and without anything of its own accord while a test runs. */
    static final Replica UNHURRIED =
            new Replica("test", Duration.ofMillis(300), Duration.ofHours(1), Duration.ofHours(1));

    static final String INCIDENTS = "C0INCIDENT";
    static final String HEADLINE = SampleReports.exhausted().headline();

    final FakeDoctor doctor = new FakeDoctor();
    final FakePlaces places = new FakePlaces();
    final FakeBundler bundler = new FakeBundler();
    /** When alerts are dealt with. */
    final HandTimer timer = new HandTimer();

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Sandbox sandbox;
    private final ExecutorService workers;
    private final Replica replica;
    private final List<SlackBot> others = new ArrayList<>();
    private volatile Duration ahead = Duration.ZERO;
    private int starts;
    private SlackBot bot;

    static Stage open() {
        return open(Faults.NONE);
    }

    static Stage open(Faults faults) {
        return new Stage(SlackApp.doctor(), faults, Executors.newFixedThreadPool(4), UNHURRIED, true);
    }

    static Stage open(SlackApp app) {
        return new Stage(app, Faults.NONE, Executors.newFixedThreadPool(4), UNHURRIED, true);
    }

    static Stage open(Faults faults, Replica replica) {
        return new Stage(SlackApp.doctor(), faults, Executors.newFixedThreadPool(4), replica, true);
    }

    static Stage open(ExecutorService workers) {
        return new Stage(SlackApp.doctor(), Faults.NONE, workers, UNHURRIED, true);
    }

    static Stage open(Replica replica) {
        return new Stage(SlackApp.doctor(), Faults.NONE, Executors.newFixedThreadPool(4), replica, true);
    }

    /** In a workspace that refuses the newest blocks. */
    static Stage openPlain() {
        return new Stage(SlackApp.doctor(), Faults.NONE, Executors.newFixedThreadPool(4), UNHURRIED, false);
    }

    private Stage(SlackApp app, Faults faults, ExecutorService workers, Replica replica, boolean newestBlocks) {
        this.workers = workers;
        this.replica = replica;
        this.sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system())
                .app(app)
                .faults(faults)
                .rateLimits(replica.equals(UNHURRIED))
                .newestBlocks(newestBlocks)
                .retryDelays(List.of(Duration.ZERO, Duration.ofMillis(50))));
        bot = bot();
        bot.start();
    }

    /** Lets this much time pass for all bots but those that have a clock of their own. */
    void later(Duration time) {
        ahead = ahead.plus(time);
    }

    /** One more replica in the same workspace, which the stage closes. */
    SlackBot another() {
        return another(() -> InstantSource.system().instant().plus(ahead));
    }

    SlackBot another(InstantSource clock) {
        SlackBot more = bot(clock);
        others.add(more);
        more.start();
        return more;
    }

    private SlackBot bot() {
        return bot(() -> InstantSource.system().instant().plus(ahead));
    }

    private SlackBot bot(InstantSource clock) {
        SlackTokens tokens = new SlackTokens(sandbox.botToken(), sandbox.appToken());
        return new SlackBot(
                tokens,
                sandbox.apiUrl(),
                new Practice(doctor, new AlertNotices(), bundler),
                places,
                workers,
                registry,
                clock,
                new Replica(
                        replica.name() + "-" + ++starts,
                        replica.grace(),
                        replica.betweenSweeps(),
                        replica.betweenLooks()),
                timer);
    }

    /** A new bot that knows nothing of what the old one did. */
    void restart() {
        bot.close();
        bot = bot();
        bot.start();
    }

    SlackBot running() {
        return bot;
    }

    void stop() {
        bot.close();
    }

    Message await(String text) {
        return await(message -> message.text().contains(text));
    }

    Message await(Predicate<Message> wanted) {
        return sandbox.workspace()
                .awaitMessage(wanted, PATIENCE)
                .orElseThrow(() -> new AssertionError("no such message; there are " + texts()));
    }

    /** For what the workspace does not tell: asks again and again, a little apart. */
    void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    List<String> texts() {
        return sandbox.workspace().directory().channels().stream()
                .flatMap(c -> sandbox.workspace().messages().in(c.id()).stream())
                .map(Message::text)
                .toList();
    }

    /** Asks by mention in the incident channel and waits for the answer, which is a reply. */
    Message diagnosed() {
        Message question = mention("why is checkout failing");
        return await(m -> m.text().equals(HEADLINE) && m.isInThread(question.ts()));
    }

    Message mention(String words) {
        return sandbox.say("ann", "incidents", null, "@terway-doctor " + words);
    }

    List<Message> thread(Message member) {
        return sandbox.workspace().thread(member.channel(), member.threadTs().orElse(member.ts()));
    }

    double counted(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    /** Waits until everything that was delivered is acknowledged and asserts that nothing was left. */
    void everythingIsAcknowledged() {
        assertThat(sandbox.socket().deliveries())
                .allSatisfy(d -> assertThat(d.ack()).isPresent());
    }

    List<Trace.Entry> calls(String method) {
        return sandbox.trace().named(method);
    }

    @Override
    public void close() {
        bot.close();
        others.forEach(SlackBot::close);
        workers.shutdownNow();
        sandbox.close();
    }
}
