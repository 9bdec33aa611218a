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

    /** As whom this person's reads are made; empty for the bot's own rights. */
    Optional<OnBehalf> identity(String user, String channel) {
        return places.onBehalf(new Actor(user, channel, group -> isIn(group, user)));
    }

    /** The doctor with this person's rights in the clusters, where the settings give people rights of their own. */
    Doctor attending(Doctor doctor, String user, String channel) {
        return identity(user, channel).map(doctor::onBehalf).orElse(doctor);
    }

    private Optional<String> stranger(String user, Words words) {
        Person person = people.getIfPresent(user);
        if (person == null) {
            Result<Person> looked = api.person(user);
            if (looked.toOptional().isEmpty()) {
                return Optional.of(words.say("denied.unknown", Mrkdwn.code(looked.error())));
            }
            person = looked.toOptional().get();
            people.put(user, person);
        }
        if (person.guest()) {
            return Optional.of(words.say("denied.guest"));
        }
        boolean outside = person.bot()
                || person.deactivated()
                || !(person.team().isEmpty() || person.team().equals(team));
        return outside ? Optional.of(words.say("denied.outside")) : Optional.empty();
    }

    private Optional<String> ungranted(String user, String channel, Deed deed, Words words) {
        Permission permission = places.permission(new Actor(user, channel, group -> isIn(group, user)), deed);
        return permission instanceof Permission.Denied denied
                ? Optional.of(words.say("denied", Mrkdwn.code(denied.rule()), Mrkdwn.line(denied.ask()))
                        .strip())
                : Optional.empty();
    }

    private Optional<String> overheard(String channel, Words words) {
        if (channel.startsWith("D")) {
            return Optional.empty();
        }
        Boolean outside = shared.getIfPresent(channel);
        if (outside == null) {
            Result<Boolean> looked = api.isSharedOutside(channel);
            if (looked.toOptional().isEmpty()) {
                return Optional.of(words.say("denied.channel", Mrkdwn.code(looked.error())));
            }
            outside = looked.toOptional().get();
            shared.put(channel, outside);
        }
        return outside ? Optional.of(words.say("denied.shared")) : Optional.empty();
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
