package dev.terwaydoctor.sandbox.workspace;

import dev.terwaydoctor.sandbox.workspace.Channel.Kind;
import dev.terwaydoctor.sandbox.workspace.Channel.Mark;
import dev.terwaydoctor.sandbox.workspace.Journal.Subscription;
import dev.terwaydoctor.sandbox.workspace.User.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The whole state of the sandbox and the way to it. Safe for many threads: every part shares one {@link Journal}. Tests
 * wait with {@link #awaitMessage} and {@link #await} instead of sleeping.
 */
public final class Workspace {

    public static final String BOT = "U0DOCTOR01";
    public static final String SLACKBOT = "USLACKBOT";
    public static final String BOT_ID = "B0DOCTOR01";
    public static final String ONCALL_GROUP = "S0ONCALL01";
    public static final String PARTNER_TEAM = "T0PARTNER1";

    private final Team team = new Team("T0SANDBOX1", "Acme", "acme-sandbox", "A0DOCTOR01");
    private final Journal journal = new Journal();
    private final Ids ids = new Ids();
    private final Directory directory = new Directory(journal, ids);
    private final Views views = new Views(journal, ids);
    private final Files files = new Files(journal, ids);
    private final Statuses statuses;
    private final Messages messages;

    private Workspace(InstantSource clock) {
        statuses = new Statuses(journal, clock);
        messages = new Messages(journal, new Timestamps(clock), statuses);
    }

    /** Engineers, guests, somebody from outside and the bot; channels of each kind, with the bot and without. */
    public static Workspace seeded(InstantSource clock, String botName) {
        Workspace workspace = new Workspace(clock);
        workspace.addPeople(botName);
        workspace.addChannels();
        return workspace;
    }

    public Team team() {
        return team;
    }

    public Ids ids() {
        return ids;
    }

    public Directory directory() {
        return directory;
    }

    public Messages messages() {
        return messages;
    }

    public Views views() {
        return views;
    }

    public Files files() {
        return files;
    }

    public Statuses statuses() {
        return statuses;
    }

    /** The workspace that the person belongs to; another one for those of a shared channel. */
    public String teamOf(User user) {
        return user.standing() == Standing.EXTERNAL ? PARTNER_TEAM : team.id();
    }

    public User user(String idOrName) {
        return directory
                .findUser(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("no such user: " + idOrName));
    }

    public Channel channel(String idOrName) {
        return directory
                .findChannel(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("no such channel: " + idOrName));
    }

    /** The bot user of another app, which joins on its first word. */
    public User appUser(String appName) {
        return directory.findUser(appName).orElseGet(() -> {
            User joined = new User(ids.next("U"), appName, appName, Standing.BOT, "Etc/UTC");
            directory.add(joined);
            return joined;
        });
    }

    /** The person's direct messages with the bot. */
    public Channel directWithBot(String user) {
        return directory.direct(Set.of(user(user).id(), BOT));
    }

    /** The root and its replies, ephemeral ones included, oldest first. */
    public List<Message> thread(String channel, String rootTs) {
        return messages.thread(channel(channel).id(), rootTs);
    }

    /** Does all of the work before anybody who waits looks again, so that they never see half of it. */
    public <T> T atomically(Supplier<T> work) {
        return journal.guarded(work);
    }

    public Subscription observe(Consumer<Change> observer) {
        return journal.observe(observer);
    }

    /** The first message that fits, of those that are there and those still to come. */
    public Optional<Message> awaitMessage(Predicate<Message> wanted, Duration patience) {
        return journal.await(
                () -> directory.channels().stream()
                        .flatMap(channel -> messages.in(channel.id()).stream())
                        .filter(wanted)
                        .findFirst(),
                patience);
    }

    /** True as soon as the workspace is as wished; false when the time is up. */
    public boolean await(Predicate<Workspace> wished, Duration patience) {
        return journal.await(() -> wished.test(this) ? Optional.of(this) : Optional.empty(), patience)
                .isPresent();
    }

    private void addPeople(String botName) {
        directory.add(new User("U0ANN00001", "ann", "Ann Becker", Standing.MEMBER, "Europe/Berlin"));
        directory.add(new User("U0LIWEI001", "liwei", "Li Wei", Standing.MEMBER, "Asia/Shanghai"));
        directory.add(new User("U0GUEST001", "gus", "Gus (contractor)", Standing.GUEST, "America/Chicago"));
        directory.add(
                new User("U0SOLO0001", "sue", "Sue (one channel)", Standing.SINGLE_CHANNEL_GUEST, "Europe/London"));
        directory.add(new User("U0PARTNER1", "pat", "Pat (Partner Inc.)", Standing.EXTERNAL, "America/New_York"));
        directory.add(new User("U0LEFT0001", "lena", "Lena (left)", Standing.DEACTIVATED, "Europe/Berlin"));
        directory.add(new User(BOT, botName, botName, Standing.BOT, "Etc/UTC"));
        directory.add(new User(SLACKBOT, "slackbot", "Slackbot", Standing.BOT, "Etc/UTC"));
        directory.addUserGroup(ONCALL_GROUP, List.of("U0ANN00001"));
    }

    private void addChannels() {
        List<String> people = List.of("U0ANN00001", "U0LIWEI001", "U0GUEST001");
        List<String> withBot = List.of("U0ANN00001", "U0LIWEI001", "U0GUEST001", "U0SOLO0001", BOT);
        List<String> shared = List.of("U0ANN00001", "U0LIWEI001", "U0PARTNER1", BOT);
        directory.put(Channel.of("C0INCIDENT", "incidents", Kind.PUBLIC, withBot, "Something is failing right now"));
        directory.put(Channel.of("C0PAYMENTS", "payments-oncall", Kind.PUBLIC, withBot, "On call for payments"));
        directory.put(Channel.of("C0RANDOM01", "random", Kind.PUBLIC, people, "The bot is not in here"));
        directory.put(Channel.of("C0PLATFORM", "platform-core", Kind.PRIVATE, withBot, "Private, the bot is in"));
        directory.put(Channel.of("C0SHARED01", "partner-support", Kind.PUBLIC, shared, "Shared with Partner Inc.")
                .marked(Mark.EXTERNALLY_SHARED));
        directory.put(Channel.of("C0ARCHIVE1", "incidents-2025", Kind.PUBLIC, withBot, "Closed for good")
                .marked(Mark.ARCHIVED));
        directory.put(Channel.of("C0SECRET01", "board", Kind.PRIVATE, people, "Private, the bot is not in"));
        directory.direct(Set.of("U0ANN00001", BOT));
        directory.direct(Set.of("U0LIWEI001", BOT));
        directory.direct(Set.of("U0ANN00001", "U0LIWEI001", BOT));
    }
}
