package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which order kinds are looked through for a name. People say "pod" and "deployment" loosely, so the kind in the question comes
 * first and does not exclude the others.
 */
final class KindOrder {

    private static final List<Kind> WORKLOADS =
            List.of(Kinds.DEPLOYMENT, Kinds.STATEFUL_SET, Kinds.DAEMON_SET, Kinds.JOB, Kinds.CRON_JOB);
    private static final List<Kind> RARE = List.of(
            Kinds.DAEMON_SET,
            Kinds.JOB,
            Kinds.CRON_JOB,
            Kinds.SERVICE,
            Kinds.PERSISTENT_VOLUME_CLAIM,
            Kinds.NODE,
            Kinds.NAMESPACE);

    private KindOrder() {}

    /** Groups of kinds to be asked for exactly this name; a match in one group makes the later ones unnecessary. */
    static List<List<Kind>> exact(Optional<Kind> hinted, NameShape shape) {
        boolean podFirst = hinted.map(Kinds.POD::equals).orElse(shape.looksGenerated());
        List<List<Kind>> usual = podFirst
                ? List.of(List.of(Kinds.POD), List.of(Kinds.DEPLOYMENT), List.of(Kinds.STATEFUL_SET), RARE)
                : List.of(List.of(Kinds.DEPLOYMENT, Kinds.STATEFUL_SET, Kinds.POD), RARE);
        return hinted.filter(kind -> !kind.equals(Kinds.POD))
                .map(kind -> Stream.concat(
                                Stream.of(List.of(kind)), usual.stream().map(group -> without(group, kind)))
                        .toList())
                .orElse(usual);
    }

    /** Kinds to be searched for names that merely fit: owners before Pods, what is rarely meant last. */
    static List<Kind> search(Optional<Kind> hinted) {
        Stream<Kind> rest = Stream.of(
                        WORKLOADS.stream(),
                        Stream.of(Kinds.POD, Kinds.SERVICE, Kinds.PERSISTENT_VOLUME_CLAIM, Kinds.NODE))
                .flatMap(kinds -> kinds);
        return Stream.concat(hinted.stream(), rest).distinct().toList();
    }

    static boolean isWorkload(Kind kind) {
        return WORKLOADS.contains(kind) || kind.equals(Kinds.REPLICA_SET);
    }

    private static List<Kind> without(List<Kind> kinds, Kind kind) {
        return kinds.stream().filter(each -> !each.equals(kind)).toList();
    }
}
