package dev.terwaydoctor;

import dev.terwaydoctor.config.Access;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.slack.Places;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the settings file says about channels and people. */
record SettingsPlaces(Settings settings) implements Places {

    @Override
    public List<String> clusters() {
        return settings.clusters().stream().map(Settings.Cluster::name).toList();
    }

    @Override
    public List<String> channels() {
        return settings.channels().stream().map(Settings.Channel::id).toList();
    }

    @Override
    public Optional<Binding> binding(String channel) {
        Optional<Settings.Channel> set = settings.channel(channel);
        return settings.clusterFor(channel)
                .map(cluster -> new Binding(
                        cluster.name(),
                        set.map(Settings.Channel::namespaces).orElse(List.of()),
                        set.map(Settings.Channel::language).orElse(null),
                        set.map(Settings.Channel::alerts)
                                .map(SettingsPlaces::alerts)
                                .orElse(Alerts.OFF)));
    }

    @Override
    public Permission permission(Actor actor, Deed deed) {
        Access.Grant grant = grant(deed);
        return grant.allows(actor.channel(), actor.user(), actor.groups())
                ? new Permission.Granted()
                : new Permission.Denied("access." + deed.name().toLowerCase(Locale.ROOT), granted(grant));
    }

    /** Where and whom to ask, in an order that does not change. */
    private static List<String> granted(Access.Grant grant) {
        return grant instanceof Access.Grant.Only only
                ? Stream.of(only.channels(), only.users(), only.groups())
                        .flatMap(ids -> ids.stream().sorted())
                        .toList()
                : List.of();
    }

    private static Alerts alerts(Settings.Alerts set) {
        return switch (set) {
            case OFF -> Alerts.OFF;
            case ASK -> Alerts.ASK;
            case AUTO -> Alerts.AUTO;
        };
    }

    @Override
    public Optional<OnBehalf> onBehalf(Actor actor) {
        return settings.impersonate().stream()
                .filter(each -> each.people().allows(actor.channel(), actor.user(), actor.groups()))
                .findFirst()
                .map(each -> new OnBehalf(each.user(), each.groups()));
    }

    private Access.Grant grant(Deed deed) {
        Access access = settings.access();
        return switch (deed) {
            case DIAGNOSE -> access.diagnose();
            case LOGS -> access.logs();
            case WATCH -> access.watch();
            case HANDOVER -> access.handover();
        };
    }
}
