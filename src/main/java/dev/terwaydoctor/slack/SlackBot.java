package dev.terwaydoctor.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.slack.api.Identity;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.Screens;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.api.SlackUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot as a whole: connects, answers until it is closed, and closes so that nothing is left half said. Holds no state that a restart would lose.
 * Start it once; a closed bot is not started again.
 */
public final class SlackBot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);

    private final SlackTokens tokens;
    private final Slack slack;
    private final SlackApi api;
    private final Practice practice;
    private final Places places;
    private final ExecutorService workers;
    private final InstantSource clock;
    private final Replica replica;
    private final BotMeters meters;
    private final Patience patience = new Patience();
    private final Later later = new Later("slack-later");
    private final Later watch = new Later("slack-watch");
    private final Watches watches;
    /** Alerts have threads of their own, so that no flood of them keeps a person waiting. */
    private final Later beside = new Later("slack-alerts");

    private final Timer alerts;
    private final InFlight inFlight = new InFlight();
    private volatile @Nullable SocketLink socket;

    /**
     * Builds without connecting.
     *
     * @param apiUrl prefix of the Web API; the WebSocket's address comes from there
     * @param workers bounded; where it refuses work, people are told; it stays the caller's to close, after the bot
     */
    public SlackBot(
            SlackTokens tokens,
            String apiUrl,
            Practice practice,
            Places places,
            ExecutorService workers,
            MeterRegistry registry,
            InstantSource clock,
            Replica replica) {
        this(tokens, apiUrl, practice, places, workers, registry, clock, replica, null);
    }

    /** @param alerts when alerts are dealt with; null for the bot's own threads */
    SlackBot(
            SlackTokens tokens,
            String apiUrl,
            Practice practice,
            Places places,
            ExecutorService workers,
            MeterRegistry registry,
            InstantSource clock,
            Replica replica,
            @Nullable Timer alerts) {
        this.tokens = tokens;
        this.slack = SlackClients.at(apiUrl);
        this.practice = practice;
        this.alerts = alerts == null ? beside : alerts;
        this.places = places;
        this.workers = workers;
        this.clock = clock;
        this.replica = replica;
        this.meters = new BotMeters(registry, clock);
        this.api = new SlackApi(slack, tokens, clock, patience, meters::refused);
        this.watches =
                new Watches(api, practice.doctor(), watch, clock, meters, replica.name(), replica.betweenLooks());
    }

    /** Returns once the bot hears. Throws {@link SlackUnavailable}, which says what to do. */
    public void start() {
        tokens.check();
        Result<Identity> identity = api.whoAmI();
        Identity self =
                identity.toOptional().orElseThrow(() -> SlackUnavailable.refusing("the bot token", identity.error()));
        SocketLink link = new SocketLink(tokens.app(), app(self));
        link.open();
        socket = link;
        LOG.atInfo().addKeyValue("workspace", self.workspace()).log("Connected to Slack");
    }

    /** Whether Slack answers on the socket right now. May take seconds when it does not. */
    public boolean isConnected() {
        SocketLink link = socket;
        return link != null && link.isOpen();
    }

    /** Hears nothing new, lets answers under way finish, tells those that do not make it, then lets go. */
    @Override
    public void close() {
        SocketLink link = socket;
        if (link != null) {
            link.close();
        }
        watch.close();
        watches.release();
        inFlight.await(replica.grace());
        patience.end();
        inFlight.apologise();
        beside.close();
        later.close();
    }

    /** Without the SDK's middleware: it asks Slack who we are before a handler may acknowledge, and we know. */
    private App app(Identity self) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(tokens.bot())
                .allEventsApiAutoAckEnabled(true)
                .subtypedMessageEventsAutoAckEnabled(true)
                .build();
        App app = new App(config, List.of());
        House house = new House(
                self,
                new Clusters(places),
                new ThreadMemory(api, self.bot()),
                new Doorman(api, places, self.team()),
                new Audit(meters));
        new Intake(self, desks(house), meters, clock).register(app);
        return app;
    }

    /** What all that come in have to do with. */
    private record House(Identity self, Clusters clusters, ThreadMemory memory, Doorman doorman, Audit audit) {}

    /** Again and again until the bot is closed. */
    private void sweep(Sweep sweep) {
        watch.run(replica.betweenSweeps(), () -> {
            sweep.run();
            sweep(sweep);
        });
    }

    private Desks desks(House house) {
        Doctor doctor = practice.doctor();
        Conversation conversation = new Conversation(house.memory(), places, inFlight, meters, later, clock);
        Means means = new Means(
                house.self(),
                api,
                new Screens(slack, tokens, patience, api.taste()),
                doctor,
                places,
                house.clusters(),
                house.doorman(),
                workers,
                later,
                meters,
                house.audit(),
                clock);
        Welcome welcome = new Welcome(means);
        Reception reception = reception(house, conversation, welcome);
        Counter counter = new Counter(
                means,
                reception,
                new LogDesk(means, house.memory(), conversation),
                new PodDesk(means, reception::take),
                new HomeDesk(means, new Lately(means)),
                welcome);
        return new Desks(reception, alertDesk(house), stepDesk(house), counter);
    }

    private Reception reception(House house, Conversation conversation, Welcome welcome) {
        Doctor doctor = practice.doctor();
        Watching watching = new Watching(api, house.self().bot(), doctor, watches, clock);
        Questions questions = new Questions(
                api, doctor, house.clusters(), house.doorman(), house.memory(), conversation, watching, house.audit());
        Clicks clicks = new Clicks(
                api,
                doctor,
                house.clusters(),
                house.doorman(),
                house.memory(),
                conversation,
                new Watching(api, house.self().bot(), doctor, watches, clock),
                new HandOver(api, practice.bundler(), house.doorman(), house.self(), inFlight, later, meters, clock),
                meters,
                house.audit());
        Seen seen = new Seen();
        Orphans orphans = new Orphans(api, house.self().user(), questions, meters);
        sweep(new Sweep(api, house.self().bot(), places, seen, orphans, watches, clock));
        Withdrawals withdrawals = new Withdrawals(api, house.self().bot());
        return new Reception(
                api,
                workers,
                later,
                house.clusters(),
                questions,
                clicks,
                welcome,
                meters,
                house.audit(),
                seen,
                withdrawals);
    }

    private StepDesk stepDesk(House house) {
        StepRun run = new StepRun(
                api, practice.doctor(), house.clusters(), house.doorman(), house.memory(), house.audit(), clock);
        return new StepDesk(api, workers, later, house.clusters(), run, house.audit());
    }

    private AlertDesk alertDesk(House house) {
        AlertLedger ledger = new AlertLedger(api, practice.alerts(), house.self());
        AlertTrail trail = new AlertTrail(meters, house.audit());
        AlertLook look = new AlertLook(api, practice.doctor(), house.doorman(), house.memory(), meters, clock);
        AlertThreads threads = new AlertThreads(api, house.self().bot());
        AlertRound round = new AlertRound(api, ledger, threads, look, trail, clock);
        return new AlertDesk(places, house.clusters(), house.doorman(), ledger, round, trail, meters, alerts);
    }
}
