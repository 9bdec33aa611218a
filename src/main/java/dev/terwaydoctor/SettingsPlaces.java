package dev.terwaydoctor;

import dev.terwaydoctor.config.Access;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.slack.Places;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
                        set.map(Settings.Channel::language).orElse(null)));
    }

    @Override
    public Permission permission(Actor actor, Deed deed) {
        return grant(deed).allows(actor.channel(), actor.user(), actor.groups())
                ? new Permission.Granted()
                : new Permission.Denied("access." + deed.name().toLowerCase(Locale.ROOT), "");
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
