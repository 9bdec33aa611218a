package dev.terwaydoctor.config;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may do what. Left out of the settings, everyone may do everything; once it is there, what it does not grant is denied. Whether somebody is a
 * full member of the workspace at all is not decided here.
 */
public record Access(Grant diagnose, Grant logs, Grant watch, Grant handover) {

    public static final Access OPEN =
            new Access(new Grant.Everyone(), new Grant.Everyone(), new Grant.Everyone(), new Grant.Everyone());

    /** To whom one activity is open. */
    public sealed interface Grant {

        /**
         * Whether this person may do it in this channel.
         *
         * @param inGroup whether the person is in the user group of that id; called only when nothing else decides, as it may cost a request
         */
        boolean allows(String channel, String user, Predicate<String> inGroup);

        /** No restriction. */
        record Everyone() implements Grant {

            @Override
            public boolean allows(String channel, String user, Predicate<String> inGroup) {
                return true;
            }
        }

        /** Anybody in one of the channels, and the members of the groups and the users anywhere; empty for nobody. */
        record Only(Set<String> channels, Set<String> groups, Set<String> users) implements Grant {

            public static final Only NOBODY = new Only(Set.of(), Set.of(), Set.of());

            public Only {
                channels = Set.copyOf(channels);
                groups = Set.copyOf(groups);
                users = Set.copyOf(users);
            }

            @Override
            public boolean allows(String channel, String user, Predicate<String> inGroup) {
                return channels.contains(channel)
                        || users.contains(user)
                        || groups.stream().anyMatch(inGroup);
            }
        }
    }
}
