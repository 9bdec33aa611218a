package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.OnBehalf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings that a test changes as it goes. At first: one cluster, bound everywhere, everything granted. */
final class FakePlaces implements Places {

    volatile List<String> clusters = new ArrayList<>(List.of("prod-hz"));
    volatile List<String> channels = List.of();
    final Map<String, Binding> bindings = new HashMap<>();
    final Map<Deed, String> onlyGroup = new HashMap<>();
    final Map<String, OnBehalf> identities = new HashMap<>();

    @Override
    public List<String> clusters() {
        return clusters;
    }

    @Override
    public List<String> channels() {
        return channels.isEmpty() ? List.copyOf(bindings.keySet()) : channels;
    }

    @Override
    public Optional<Binding> binding(String channel) {
        return Optional.ofNullable(bindings.get(channel));
    }

    @Override
    public Optional<OnBehalf> onBehalf(Actor actor) {
        return Optional.ofNullable(identities.get(actor.user()));
    }

    @Override
    public Permission permission(Actor actor, Deed deed) {
        String group = onlyGroup.get(deed);
        return group == null || actor.groups().test(group)
                ? new Permission.Granted()
                : new Permission.Denied("access." + deed.name().toLowerCase(Locale.ROOT), List.of("U0ANN00001", group));
    }
}
