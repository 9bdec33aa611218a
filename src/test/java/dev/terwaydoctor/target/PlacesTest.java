package dev.terwaydoctor.target;

import static dev.terwaydoctor.target.Resolving.candidates;
import static dev.terwaydoctor.target.Resolving.hints;
import static dev.terwaydoctor.target.Resolving.name;
import static dev.terwaydoctor.target.Resolving.notFound;
import static dev.terwaydoctor.target.Resolving.pods;
import static dev.terwaydoctor.target.Resolving.resolve;
import static dev.terwaydoctor.target.Resolving.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.ObjectRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private final FakeCluster cluster = new FakeCluster()
            .with(Workloads.node("cn-hangzhou.10.0.3.2", "10.0.3.2"))
            .with(Workloads.node("cn-hangzhou.10.0.3.21", "10.0.3.21"))
            .with(Workloads.node("izbp1abc", "10.0.9.9"));

    @ParameterizedTest
    @ValueSource(strings = {"cn-hangzhou.10.0.3.21", "10.0.3.21", "3.21", "hangzhou.10.0.3.21"})
    void aNodeIsFoundByItsNameItsAddressOrAPartOfIt(String asked) {
        assertThat(subject(resolve(cluster, name(Kind.NODE, asked)))).isEqualTo("Node cn-hangzhou.10.0.3.21");
    }

    @Test
    void anAddressIsNeverTakenForTheBeginningOfAnother() {
        assertThat(subject(resolve(cluster, name(Kind.NODE, "10.0.3.2")))).isEqualTo("Node cn-hangzhou.10.0.3.2");
    }

    @Test
    void aNodeWhoseNameDoesNotShowItsAddressIsFoundByItToo() {
        assertThat(subject(resolve(cluster, name(Kind.NODE, "10.0.9.9")))).isEqualTo("Node izbp1abc");
    }

    @Test
    void aNodeComesWithThePodsOnIt() {
        cluster.with(Workloads.node("n1", "10.0.0.1")).with(Workloads.barePod("shop", "web"));

        assertThat(pods(resolve(cluster, name(Kind.NODE, "n1")))).containsExactly("web");
    }

    @Test
    void severalNodesThatFitAreAChoice() {
        assertThat(candidates(resolve(cluster, name(Kind.NODE, "hangzhou")))).hasSize(2);
    }

    @Test
    void anUnknownNodeIsNotFound() {
        assertThat(notFound(resolve(cluster, name(Kind.NODE, "10.9.9.9"))).asked())
                .isEqualTo("10.9.9.9");
    }

    @Test
    void aNodeThatIsOnlyMentionedIsTheSubjectWhenThereIsNoOther() {
        Hints onNode = hints(List.of(), List.of("10.0.9.9"));

        assertThat(subject(resolve(cluster, List.of(), onNode))).isEqualTo("Node izbp1abc");
    }

    @Test
    void aNamespaceComesWithItsPods() {
        cluster.with(Workloads.namespace("shop")).with(Workloads.barePod("shop", "web"));

        assertThat(pods(resolve(cluster, name(Kind.NAMESPACE, "shop")))).containsExactly("web");
    }

    @Test
    void aNamespaceThatOnlyItsPodsProveExists() {
        cluster.with(Workloads.barePod("shop", "web"));

        assertThat(subject(resolve(cluster, name(Kind.NAMESPACE, "shop")))).isEqualTo("Namespace shop");
    }

    @Test
    void aNamespaceThatDoesNotExistIsSaidWithThoseThatComeNear() {
        cluster.with(Workloads.namespace("payments")).with(Workloads.namespace("default"));

        Resolution.NotFound missing = notFound(resolve(cluster, name(Kind.NAMESPACE, "payment")));

        assertThat(missing.missingNamespace()).isEqualTo("payment");
        assertThat(missing.near()).extracting(ObjectRef::name).containsExactly("payments");
    }

    @Test
    void aQuestionWithoutANameIsAboutTheClusterAndItsTerwayPods() {
        cluster.with("""
                {apiVersion: v1, kind: Pod, spec: {}, metadata: {namespace: kube-system, name: terway-eniip-abcde,
                 labels: {app: terway-eniip}}}
                """).with(Workloads.barePod("kube-system", "coredns"));

        Resolution resolution = resolve(cluster, List.of(), Hints.NONE);

        assertThat(subject(resolution)).isEqualTo("Cluster fake");
        assertThat(pods(resolution)).containsExactly("terway-eniip-abcde");
    }
}
