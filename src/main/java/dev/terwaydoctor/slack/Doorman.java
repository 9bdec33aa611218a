package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.slack.Places.Actor;
import dev.terwaydoctor.slack.Places.Deed;
import dev.terwaydoctor.slack.Places.Permission;
import dev.terwaydoctor.slack.api.Person;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides for each question and each click, at the moment of acting, whether this person may do this here. What cannot be checked is refused. What
 * Slack says about people is kept for minutes, what the settings say is not kept at all.
 */
final class Doorman {

    /** Of those who may, so many are named to one who may not. */
    private static final int NAMED = 5;

    private final SlackApi api;
    private final Places places;
    private final String team;
    private final Cache<String, Person> people = forMinutes(10);
    private final Cache<String, List<String>> groups = forMinutes(5);
    private final Cache<String, Boolean> shared = forMinutes(10);

    Doorman(SlackApi api, Places places, String team) {
        this.api = api;
        this.places = places;
        this.team = team;
    }

    /** Why not, in the person's language; empty if it is permitted. */
    Optional<Message> refusal(String user, String channel, Deed deed, Words words) {
        return stranger(user, words)
                .or(() -> ungranted(user, channel, deed, words))
                .or(() -> deed == Deed.LOGS ? overheard(channel, words) : Optional.empty())
                .map(Message::of);
    }

    /** Why not even a workflow may, on whose behalf nobody asks; empty if what it does is open to all who read there. */
    Optional<String> refusalOfNobody(String channel, Words words) {
        Actor nobody = new Actor("", channel, group -> false);
        if (places.permission(nobody, Deed.DIAGNOSE) instanceof Permission.Denied denied) {
            return Optional.of(words.say("step.denied", denied.rule()));
        }
        return channel.isEmpty() || isAmongUs(channel) ? Optional.empty() : Optional.of(words.say("step.shared"));
    }

    /** The doctor with this person's rights in the clusters, where the settings give people rights of their own. */
    Doctor attending(Doctor doctor, String user, String channel) {
        return onBehalf(user, channel).map(doctor::onBehalf).orElse(doctor);
    }

    /** Whose rights in the clusters count for this person; empty for the bot's own. */
    Optional<OnBehalf> onBehalf(String user, String channel) {
        return places.onBehalf(new Actor(user, channel, group -> isIn(group, user)));
    }

    /** The words that the person reads Slack in, before a question tells more; English where that cannot be told at once. */
    Words words(String user) {
        return Words.in(person(user, true).toOptional().map(Person::language).orElse("en"));
    }

    private Result<Person> person(String user, boolean fleeting) {
        Person known = people.getIfPresent(user);
        if (known != null) {
            return new Result.Ok<>(known);
        }
        Result<Person> looked = api.person(user, fleeting);
        looked.toOptional().ifPresent(person -> people.put(user, person));
        return looked;
    }

    private Optional<String> stranger(String user, Words words) {
        Result<Person> looked = person(user, false);
        if (looked.toOptional().isEmpty()) {
            return Optional.of(words.say("denied.unknown", Mrkdwn.code(looked.error())));
        }
        Person person = looked.toOptional().get();
        if (person.guest()) {
            return Optional.of(words.say("denied.guest"));
        }
        boolean outside = person.bot()
                || person.deactivated()
                || person.stranger()
                || !person.team().equals(team);
        return outside ? Optional.of(words.say("denied.outside")) : Optional.empty();
    }

    private Optional<String> ungranted(String user, String channel, Deed deed, Words words) {
        Permission permission = places.permission(new Actor(user, channel, group -> isIn(group, user)), deed);
        return permission instanceof Permission.Denied denied
                ? Optional.of(words.say("denied", Mrkdwn.code(denied.rule()), whomToAsk(denied.granted(), words)))
                : Optional.empty();
    }

    private static String whomToAsk(List<String> granted, Words words) {
        if (granted.isEmpty()) {
            return words.say("denied.nobody");
        }
        List<String> named = granted.stream().limit(NAMED).map(Doorman::named).toList();
        return words.say("denied.granted", String.join(", ", named));
    }

    private static String named(String id) {
        return id.startsWith("C") ? Mrkdwn.channel(id) : Mrkdwn.person(id);
    }

    /** Whether only people of this organisation read the channel; false where that cannot be told. */
    boolean isAmongUs(String channel) {
        return !sharedOutside(channel).toOptional().orElse(true);
    }

    private Optional<String> overheard(String channel, Words words) {
        if (channel.startsWith("D")) {
            return Optional.empty();
        }
        Result<Boolean> outside = sharedOutside(channel);
        if (outside.toOptional().isEmpty()) {
            return Optional.of(words.say("denied.channel", Mrkdwn.code(outside.error())));
        }
        return outside.toOptional().get() ? Optional.of(words.say("denied.shared")) : Optional.empty();
    }

    private Result<Boolean> sharedOutside(String channel) {
        Boolean known = shared.getIfPresent(channel);
        if (known != null) {
            return new Result.Ok<>(known);
        }
        Result<Boolean> looked = api.isSharedOutside(channel);
        looked.toOptional().ifPresent(outside -> shared.put(channel, outside));
        return looked;
    }

    private boolean isIn(String group, String user) {
        List<String> members = groups.getIfPresent(group);
        if (members == null) {
            members = api.members(group).toOptional().orElse(List.of());
            groups.put(group, members);
        }
        return members.contains(user);
    }

    private static <V> Cache<String, V> forMinutes(int minutes) {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(minutes))
                .maximumSize(10_000)
                .build();
    }
}
