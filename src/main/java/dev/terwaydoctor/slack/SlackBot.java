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
    private final Doctor doctor;
    private final Places places;
    private final ExecutorService workers;
    private final InstantSource clock;
    private final Replica replica;
    private final BotMeters meters;
    private final Patience patience = new Patience();
    private final Later later = new Later("slack-later");
    private final Later watch = new Later("slack-watch");
    private final Watches watches;
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
            Doctor doctor,
            Places places,
            ExecutorService workers,
            MeterRegistry registry,
            InstantSource clock,
            Replica replica) {
        this.tokens = tokens;
        this.slack = SlackClients.at(apiUrl);
        this.api = new SlackApi(slack, tokens, clock, patience);
        this.doctor = doctor;
        this.places = places;
        this.workers = workers;
        this.clock = clock;
        this.replica = replica;
        this.meters = new BotMeters(registry, clock);
        this.watches = new Watches(api, doctor, watch, clock, meters, replica.name(), replica.betweenLooks());
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
        serve(self, app);
        return app;
    }

    /** Again and again until the bot is closed. */
    private void sweep(Sweep sweep) {
        watch.run(replica.betweenSweeps(), () -> {
            sweep.run();
            sweep(sweep);
        });
    }

    private void serve(Identity self, App app) {
        Clusters clusters = new Clusters(places);
        ThreadMemory memory = new ThreadMemory(api, self.bot());
        Doorman doorman = new Doorman(api, places, self.team());
        Conversation conversation = new Conversation(memory, inFlight, meters, later, clock);
        Audit audit = new Audit(meters);
        Questions questions = new Questions(api, doctor, clusters, doorman, memory, conversation, audit);
        Watching watching = new Watching(api, self.bot(), doctor, watches, clock);
        Clicks clicks = new Clicks(api, doctor, clusters, doorman, memory, conversation, watching, meters, audit);
        Seen seen = new Seen();
        Orphans orphans = new Orphans(api, self.user(), questions, meters);
        sweep(new Sweep(api, self.bot(), places, seen, orphans, watches, clock));
        Screens screens = new Screens(slack, tokens, patience, api.taste());
        Means means =
                new Means(self, api, screens, doctor, places, clusters, doorman, workers, later, meters, audit, clock);
        Welcome welcome = new Welcome(means);
        Reception reception =
                new Reception(api, workers, later, clusters, questions, clicks, welcome, meters, audit, seen);
        Counter counter = new Counter(
                means,
                reception,
                new LogDesk(means, memory, conversation),
                new PodDesk(means, reception::take),
                new HomeDesk(means, new Lately(means)),
                welcome);
        new Intake(self, reception, counter, meters, clock).register(app);
    }
}
