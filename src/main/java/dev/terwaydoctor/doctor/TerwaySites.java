package dev.terwaydoctor.doctor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.target.DaemonPods;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where Terway lives in each cluster: where the settings say, else in the usual place, else wherever a DaemonSet runs it. What was found is
 * remembered for a while; that nothing was found is not. Safe for several threads.
 */
public final class TerwaySites {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final TerwayLayout configured;
    private final Cache<String, Site> found =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    public TerwaySites(TerwayLayout configured) {
        this.configured = configured;
    }

    /** Terway in one cluster; {@code selector} picks its Pods and is empty while no DaemonSet is known. */
    record Site(TerwayLayout layout, String selector) {

        DaemonPods daemonPods() {
            return new DaemonPods(layout.namespace(), selector, layout::isDaemonPod);
        }
    }

    Site in(Cluster cluster, Deadline deadline) {
        Site known = found.getIfPresent(cluster.name());
        if (known != null) {
            return known;
        }
        Optional<Site> site = look(cluster, deadline);
        site.ifPresent(each -> found.put(cluster.name(), each));
        return site.orElseGet(() -> new Site(configured, ""));
    }

    private Optional<Site> look(Cluster cluster, Deadline deadline) {
        Optional<Site> there = among(list(cluster, Reads.daemonSets(configured), deadline));
        boolean mayBeElsewhere = configured.equals(TerwayLayout.USUAL);
        return there.isPresent() || !mayBeElsewhere
                ? there
                : among(list(cluster, Request.List.of(Kinds.DAEMON_SET, ""), deadline));
    }

    private Optional<Site> among(List<KubeObject> daemonSets) {
        return daemonSets.stream().filter(configured::isDaemonSet).findFirst().map(this::site);
    }

    private Site site(KubeObject daemonSet) {
        Map<String, String> labels =
                new TreeMap<>(daemonSet.at("spec.selector.matchLabels").texts());
        String selector = labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
        return new Site(new TerwayLayout(daemonSet.namespace(), configured.daemonSet()), selector);
    }

    private static List<KubeObject> list(Cluster cluster, Request.List request, Deadline deadline) {
        return cluster.list(request, deadline).found().map(ObjectList::items).orElse(List.of());
    }
}
