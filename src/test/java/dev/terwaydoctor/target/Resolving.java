package dev.terwaydoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.ask.Strength;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the resolver in few words. */
final class Resolving {

    static final DaemonPods TERWAY = new DaemonPods("kube-system", "app=terway-eniip", pod -> true);

    private Resolving() {}

    static Resolution resolve(FakeCluster cluster, NameHint... names) {
        return resolve(cluster, List.of(), hints(names));
    }

    static Resolution resolve(FakeCluster cluster, List<String> bound, Hints hints) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(15), System::nanoTime);
        return new TargetResolver().resolve(hints, bound, TERWAY, cluster, deadline);
    }

    static NameHint name(String text) {
        return new NameHint(text, null, null, Strength.LIKELY, Role.SUBJECT);
    }

    static NameHint name(Kind kind, String text) {
        return new NameHint(text, kind, null, Strength.CERTAIN, Role.SUBJECT);
    }

    static NameHint name(Kind kind, String namespace, String text) {
        return new NameHint(text, kind, namespace, Strength.CERTAIN, Role.SUBJECT);
    }

    static NameHint inNamespace(String namespace, String text) {
        return new NameHint(text, null, namespace, Strength.LIKELY, Role.SUBJECT);
    }

    static NameHint peer(Kind kind, String text) {
        return new NameHint(text, kind, null, Strength.CERTAIN, Role.PEER);
    }

    static Hints hints(NameHint... names) {
        return hints(List.of(), List.of(), names);
    }

    static Hints inEnvironment(String environment, NameHint... names) {
        return hints(List.of(), List.of(), environment, names);
    }

    static Hints hints(List<String> namespaces, List<String> nodes, NameHint... names) {
        return hints(namespaces, nodes, null, names);
    }

    private static Hints hints(
            List<String> namespaces, List<String> nodes, @Nullable String environment, NameHint... names) {
        return new Hints(
                List.of(names),
                namespaces,
                nodes,
                List.of(),
                List.of(),
                List.of(),
                TimeWindow.OPEN,
                null,
                null,
                false,
                false,
                environment,
                null);
    }

    static Target found(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Found.class);
        return ((Resolution.Found) resolution).target();
    }

    static String subject(Resolution resolution) {
        return found(resolution).subject().ref().subject();
    }

    static List<String> pods(Resolution resolution) {
        return found(resolution).pods().stream().map(KubeObject::name).toList();
    }

    static List<String> candidates(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Ambiguous.class);
        return ((Resolution.Ambiguous) resolution)
                .candidates().stream().map(ObjectRef::subject).toList();
    }

    static Resolution.NotFound notFound(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Resolution.NotFound.class);
        return (Resolution.NotFound) resolution;
    }
}
