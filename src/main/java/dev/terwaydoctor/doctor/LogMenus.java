package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.NodeLogSource;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.target.Resolution;
import dev.terwaydoctor.target.TargetResolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the logs that can be read around an object. For one form and one thread. */
final class LogMenus {

    private final Cluster cluster;
    private final Deadline deadline;
    private final Phrases say;
    private final TerwaySites.Site terway;
    private final List<LogMenu.Choice> choices = new ArrayList<>();
    private String missing = "";

    LogMenus(Cluster cluster, Deadline deadline, Phrases say, TerwaySites.Site terway) {
        this.cluster = cluster;
        this.deadline = deadline;
        this.say = say;
        this.terway = terway;
    }

    LogMenu of(ObjectRef subject) {
        Optional<KubeObject> pod = pod(subject);
        pod.ifPresent(this::own);
        String node = subject.kind().equals(Kinds.NODE)
                ? subject.name()
                : pod.map(each -> each.at("spec.nodeName").orEmpty()).orElse("");
        if (!node.isEmpty()) {
            terway(node);
        }
        controlplane();
        if (!node.isEmpty() && cluster.hasNodeLogs()) {
            Stream.of(NodeLogSource.values()).forEach(service -> node(node, service));
        }
        return new LogMenu(choices, missing);
    }

    /** The object itself where it is a Pod, else one of its Pods, one in trouble before any other. */
    private Optional<KubeObject> pod(ObjectRef subject) {
        if (subject.kind().equals(Kinds.NODE) || subject.kind().equals(Kinds.CLUSTER)) {
            return Optional.empty();
        }
        List<String> namespaces = subject.namespace().isEmpty() ? List.of() : List.of(subject.namespace());
        Resolution resolution = new TargetResolver()
                .resolve(
                        Hints.NONE.about(Topic.hint(subject), namespaces),
                        namespaces,
                        terway.daemonPods(),
                        cluster,
                        deadline);
        Optional<KubeObject> pod = resolution instanceof Resolution.Found found
                ? found.target().pods().stream().min(Comparator.comparing(this::isWell))
                : Optional.empty();
        if (pod.isEmpty()) {
            missing = say.say("menu.no-pod", "subject", subject.subject(), "why", say.say("menu.gone"));
        }
        return pod;
    }

    private boolean isWell(KubeObject pod) {
        Stage stage = PodStage.stage(pod, cluster.now(deadline));
        return stage == Stage.READY || stage == Stage.SUCCEEDED;
    }

    private void own(KubeObject pod) {
        Set<String> restarted = restarted(pod);
        for (String container : names(pod, "spec.containers")) {
            runs(pod, container, restarted, "menu.run", "menu.before");
        }
        for (String container : names(pod, "spec.initContainers")) {
            runs(pod, container, restarted, "menu.init", "menu.init-before");
        }
    }

    private void terway(String node) {
        TerwayLayout layout = terway.layout();
        Optional<KubeObject> daemon = first(Reads.systemPodsOn(layout, node), layout::isDaemonPod);
        daemon.ifPresent(pod -> {
            Set<String> restarted = restarted(pod);
            Stream.of("spec.containers", "spec.initContainers")
                    .flatMap(path -> names(pod, path).stream())
                    .forEach(name -> runs(pod, name, restarted, "menu.terway", "menu.terway-before"));
        });
        if (daemon.isEmpty()) {
            missing = (missing + " " + say.say("menu.no-terway", "node", node)).strip();
        }
    }

    private void controlplane() {
        TerwayLayout layout = terway.layout();
        first(Reads.controlplanePods(layout), layout::isControlplanePod)
                .ifPresent(pod ->
                        runs(pod, TerwayLayout.CONTROLPLANE, Set.of(), "menu.controlplane", "menu.controlplane"));
    }

    private void node(String node, NodeLogSource service) {
        String label = say.say("menu." + service.name().toLowerCase(Locale.ROOT));
        choices.add(new LogMenu.Choice(label, new LogDemand.OfNode(node, service.name())));
    }

    private void runs(KubeObject pod, String container, Set<String> restarted, String now, String before) {
        choices.add(choice(pod, container, false, now));
        if (restarted.contains(container)) {
            choices.add(choice(pod, container, true, before));
        }
    }

    private LogMenu.Choice choice(KubeObject pod, String container, boolean previous, String key) {
        return new LogMenu.Choice(
                say.say(key, "container", container),
                new LogDemand.OfContainer(pod.namespace(), pod.name(), container, previous));
    }

    private Optional<KubeObject> first(Request.List pods, Predicate<KubeObject> wanted) {
        return cluster.list(pods, deadline).found().orElse(ObjectList.EMPTY).items().stream()
                .filter(wanted)
                .findFirst();
    }

    private static List<String> names(KubeObject pod, String path) {
        return pod.at(path).stream()
                .map(container -> container.get("name").orEmpty())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Set<String> restarted(KubeObject pod) {
        return PodStage.statuses(pod)
                .filter(status -> status.get("restartCount").number(0) > 0)
                .map(status -> status.get("name").orEmpty())
                .collect(Collectors.toSet());
    }
}
