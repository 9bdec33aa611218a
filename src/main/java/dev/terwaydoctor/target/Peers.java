package dev.terwaydoctor.target;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the other ends that a question names besides its subject: Services first, since connections go through them, then what serves
 * them. They are looked for in the subject's namespace unless the question places them elsewhere.
 */
final class Peers {

    private static final int AT_MOST = 2;
    private static final List<Kind> USUAL = List.of(Kinds.DEPLOYMENT, Kinds.STATEFUL_SET, Kinds.POD);

    private final Lookup lookup;

    Peers(Lookup lookup) {
        this.lookup = lookup;
    }

    Target addedTo(Target target, Hints hints) {
        List<KubeObject> related = new ArrayList<>(target.related());
        hints.peers().stream()
                .limit(AT_MOST)
                .flatMap(peer -> find(peer, target.subject().namespace()).stream())
                .filter(peer -> !peer.ref().equals(target.subject().ref()))
                .forEach(related::add);
        return new Target(target.subject(), target.pods(), target.podsComplete(), related);
    }

    private List<KubeObject> find(NameHint peer, String subjectNamespace) {
        String namespace = Optional.ofNullable(peer.namespace()).orElse(subjectNamespace);
        if (namespace.isEmpty()) {
            return List.of();
        }
        Optional<Kind> hinted = Optional.ofNullable(peer.kind()).flatMap(kind -> Kinds.named(kind.apiName()));
        Stream<KubeObject> others = Stream.concat(hinted.stream(), USUAL.stream())
                .filter(kind -> !kind.equals(Kinds.SERVICE))
                .distinct()
                .flatMap(kind -> lookup.exact(kind, namespace, peer.text()).stream())
                .limit(1);
        return Stream.concat(services(namespace, peer.text()), others).toList();
    }

    /** A Service is often called by half its name. */
    private Stream<KubeObject> services(String namespace, String name) {
        List<KubeObject> all =
                lookup.list(Request.List.of(Kinds.SERVICE, namespace)).items();
        Optional<Fit> best =
                all.stream().flatMap(each -> Fit.of(name, each.name()).stream()).min(Fit::compareTo);
        return all.stream()
                .filter(each -> best.isPresent() && Fit.of(name, each.name()).equals(best));
    }
}
