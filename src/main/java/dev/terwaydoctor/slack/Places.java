package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.OnBehalf;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the settings say about channels and people. Asked anew at every question and every click. Safe for several threads. */
public interface Places {

    /** The names of all clusters. */
    List<String> clusters();

    /** The channels that are bound by name. */
    List<String> channels();

    /** What a channel is bound to; empty if it is bound to nothing, which with a single cluster need not happen. */
    Optional<Binding> binding(String channel);

    Permission permission(Actor actor, Deed deed);

    /** As whom this person's reads are made in the clusters; empty for the bot's own rights. */
    Optional<OnBehalf> onBehalf(Actor actor);

    /**
     * What a channel is about.
     *
     * @param namespaces searched first, empty for all
     * @param language {@code en} or {@code zh}, null to follow each question's own
     * @param alerts what to do with alerts that other apps post there
     */
    record Binding(
            String cluster,
            List<String> namespaces,
            @Nullable String language,
            Alerts alerts) {

        public Binding {
            namespaces = List.copyOf(namespaces);
        }

        /** A channel whose alerts are left alone. */
        public Binding(String cluster, List<String> namespaces, @Nullable String language) {
            this(cluster, namespaces, language, Alerts.OFF);
        }
    }

    /** What is done with an alert. */
    enum Alerts {
        OFF,
        /** Offered to be diagnosed. */
        ASK,
        /** Diagnosed without being asked. */
        AUTO
    }

    /** Who acts where. {@code groups} tells whether the person is in a user group; asking it may cost a call. */
    record Actor(String user, String channel, Predicate<String> groups) {}

    /** What may be granted. */
    enum Deed {
        DIAGNOSE,
        LOGS,
        WATCH,
        HANDOVER
    }

    /** Whether somebody may do something. */
    sealed interface Permission {

        record Granted() implements Permission {}

        /**
         * Not this person, or not here.
         *
         * @param rule the setting that would have to name the person
         * @param granted the ids of channels, users and user groups that it does name, the people to turn to
         */
        record Denied(String rule, List<String> granted) implements Permission {
            public Denied {
                granted = List.copyOf(granted);
            }
        }
    }
}
