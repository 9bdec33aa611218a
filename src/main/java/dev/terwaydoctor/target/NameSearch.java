package dev.terwaydoctor.target;

import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what bears a name, or one like it, in the namespaces that a question mentions, else in all. One instance is one search. */
final class NameSearch {

    private static final int FITTING_AT_MOST = 200;

    private final Lookup lookup;
    private final List<String> bound;
    private final String asked;
    private final List<String> mentioned;
    private final NameShape shape;
    private final Optional<Kind> hinted;
    private final NearMisses near;
    private final TargetChoice choice;
    private boolean sawAnything;

    NameSearch(Lookup lookup, List<String> bound, NameHint name, List<String> mentioned) {
        this.lookup = lookup;
        this.bound = bound;
        this.asked = name.text();
        this.mentioned = mentioned;
        this.shape = NameShape.of(asked);
        this.hinted = Optional.ofNullable(name.kind()).flatMap(kind -> Kinds.named(kind.apiName()));
        this.near = new NearMisses(asked);
        this.choice = new TargetChoice(lookup, asked, hinted);
    }

    Resolution resolve() {
        List<List<Kind>> groups = KindOrder.exact(hinted, shape);
        return exact(groups.subList(0, 1))
                .or(() -> new StemSearch(lookup, asked, shape, this::everyPlace).resolve())
                .or(() -> exact(groups.subList(1, groups.size())))
                .or(this::similar)
                .orElseGet(this::notFound);
    }

    private Optional<Resolution> exact(List<List<Kind>> groups) {
        for (List<Kind> kinds : groups) {
            List<Candidate> found = kinds.stream()
                    .flatMap(kind -> everyPlace(kind, asked))
                    .map(object -> new Candidate(object, Fit.EXACT))
                    .toList();
            if (!found.isEmpty()) {
                return choice.among(preferred(found));
            }
        }
        return Optional.empty();
    }

    private Stream<KubeObject> everyPlace(Kind kind, String name) {
        return mentioned.isEmpty() || !kind.namespaced()
                ? lookup.exact(kind, "", name).stream()
                : mentioned.stream().flatMap(namespace -> lookup.exact(kind, namespace, name).stream());
    }

    private Optional<Resolution> similar() {
        List<List<String>> rounds = mentioned.isEmpty()
                ? (bound.isEmpty() ? List.of(List.of("")) : List.of(bound, List.of("")))
                : List.of(mentioned);
        return rounds.stream()
                .map(this::similarIn)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(choice::among);
    }

    private List<Candidate> similarIn(List<String> namespaces) {
        Optional<Kind> first = hinted.isEmpty() && shape.looksGenerated() ? Optional.of(Kinds.POD) : hinted;
        List<Candidate> found = new ArrayList<>();
        for (Kind kind : KindOrder.search(first)) {
            boolean settled = first.filter(kind::equals).isPresent() || kind.equals(Kinds.SERVICE);
            for (String namespace : kind.namespaced() ? namespaces : List.of("")) {
                search(kind, namespace).forEach(found::add);
            }
            boolean enough = settled && found.stream().anyMatch(each -> each.fit() != Fit.PART);
            if (enough) {
                break;
            }
        }
        return found;
    }

    private Stream<Candidate> search(Kind kind, String namespace) {
        return lookup
                .search(
                        kind,
                        namespace,
                        object -> {
                            sawAnything |= kind.namespaced();
                            near.saw(object);
                            return Fit.of(asked, object.name()).isPresent();
                        },
                        FITTING_AT_MOST)
                .stream()
                .flatMap(object -> Fit.of(asked, object.name()).stream().map(fit -> new Candidate(object, fit)));
    }

    private List<Candidate> preferred(List<Candidate> candidates) {
        List<Candidate> preferred = candidates.stream()
                .filter(candidate -> bound.contains(candidate.object().namespace()))
                .toList();
        return preferred.isEmpty() ? candidates : preferred;
    }

    private Resolution notFound() {
        if (!sawAnything) {
            for (String namespace : mentioned) {
                if (lookup.isAbsent(new ObjectRef(Kinds.NAMESPACE, "", namespace))) {
                    return new Places(lookup).missingNamespace(asked, namespace);
                }
            }
        }
        return lookup.obstacle()
                .<Resolution>map(read -> new Resolution.Unreadable(asked, read))
                .orElseGet(() -> new Resolution.NotFound(asked, nearest(), mentioned, ""));
    }

    /** The same name in a namespace that was not meant comes nearest of all. */
    private List<ObjectRef> nearest() {
        Stream<ObjectRef> elsewhere = mentioned.isEmpty()
                ? Stream.empty()
                : Stream.of(Kinds.DEPLOYMENT, Kinds.POD)
                        .flatMap(kind -> lookup.exact(kind, "", asked).stream())
                        .map(KubeObject::ref);
        return Stream.concat(elsewhere, near.best().stream())
                .distinct()
                .limit(NearMisses.AT_MOST)
                .toList();
    }
}
