package dev.terwaydoctor.target;

import static dev.terwaydoctor.target.Resolving.candidates;
import static dev.terwaydoctor.target.Resolving.found;
import static dev.terwaydoctor.target.Resolving.hints;
import static dev.terwaydoctor.target.Resolving.inNamespace;
import static dev.terwaydoctor.target.Resolving.name;
import static dev.terwaydoctor.target.Resolving.peer;
import static dev.terwaydoctor.target.Resolving.pods;
import static dev.terwaydoctor.target.Resolving.resolve;
import static dev.terwaydoctor.target.Resolving.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.cluster.FakeCluster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetResolverTest {

    private final FakeCluster cluster = new FakeCluster();

    @Test
    void aWorkloadByItsNameComesWithItsPodsInFourReads() {
        cluster.with(Workloads.deployment("shop", "web"))
                .with(Workloads.pods("shop", "web", "7d9f8b6c5d", "aaaaa", "bbbbb"))
                .with(Workloads.pods("shop", "web-admin", "5c4b3a2f1e", "ccccc"));

        Resolution resolution = resolve(cluster, name("web"));

        assertThat(subject(resolution)).isEqualTo("Deployment shop/web");
        assertThat(pods(resolution)).containsExactly("web-7d9f8b6c5d-aaaaa", "web-7d9f8b6c5d-bbbbb");
        assertThat(cluster.requests()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aPodByItsNameTakesOneRead() {
        cluster.with(Workloads.pods("shop", "web", "7d9f8b6c5d", "x2x4k"));

        Resolution resolution = resolve(cluster, name("web-7d9f8b6c5d-x2x4k"));

        assertThat(subject(resolution)).isEqualTo("Pod shop/web-7d9f8b6c5d-x2x4k");
        assertThat(cluster.requests()).hasSize(1);
    }

    @Test
    void thePodsOfOneReplicaSetAreMeantByItsHash() {
        cluster.with(Workloads.deployment("shop", "web"))
                .with(Workloads.replicaSet("shop", "web", "7d9f8b6c5d"))
                .with(Workloads.pods("shop", "web", "7d9f8b6c5d", "aaaaa", "bbbbb"))
                .with(Workloads.pods("shop", "web", "66c5b4a3f2", "ccccc"));

        Resolution resolution = resolve(cluster, name(Kind.POD, "web-7d9f"));

        assertThat(subject(resolution)).isEqualTo("ReplicaSet shop/web-7d9f8b6c5d");
        assertThat(pods(resolution)).hasSize(2);
        assertThat(cluster.requests()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theOnlyPodThatABeginningFitsIsMeant() {
        cluster.with(Workloads.deployment("shop", "web"))
                .with(Workloads.pods("shop", "web", "7d9f8b6c5d", "aaaaa"))
                .with(Workloads.pods("shop", "web", "66c5b4a3f2", "ccccc"));

        assertThat(subject(resolve(cluster, name("web-7d9f")))).isEqualTo("Pod shop/web-7d9f8b6c5d-aaaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-7d9f8b6c5d-gone1", "web-0000000000-zzzzz"})
    void aPodThatIsGoneStandsForItsWorkload(String gone) {
        cluster.with(Workloads.deployment("shop", "web"))
                .with(Workloads.pods("shop", "web", "7d9f8b6c5d", "aaaaa", "bbbbb"));

        assertThat(subject(resolve(cluster, name(gone)))).isEqualTo("Deployment shop/web");
    }

    @Test
    void whoSaysPodMeansTheOnlyPodOfAWorkload() {
        cluster.with(Workloads.deployment("shop", "web")).with(Workloads.pods("shop", "web", "7d9f8b6c5d", "aaaaa"));

        assertThat(subject(resolve(cluster, name(Kind.POD, "web")))).isEqualTo("Pod shop/web-7d9f8b6c5d-aaaaa");
    }

    @Test
    void aKindMeantLooselyDoesNotHideTheRealOne() {
        cluster.with(Workloads.statefulSet("shop", "db"))
                .with(Workloads.pod("shop", "db-0", "apps/v1", "StatefulSet", "db"));

        Resolution resolution = resolve(cluster, name(Kind.DEPLOYMENT, "db"));

        assertThat(subject(resolution)).isEqualTo("StatefulSet shop/db");
        assertThat(pods(resolution)).containsExactly("db-0");
    }

    @Test
    void theSameNameInTwoNamespacesIsAChoice() {
        cluster.with(Workloads.deployment("shop", "web")).with(Workloads.deployment("store", "web"));

        assertThat(candidates(resolve(cluster, name("web"))))
                .containsExactly("Deployment shop/web", "Deployment store/web");
    }

    @Test
    void theNamespaceBoundToThePlaceOfAskingWins() {
        cluster.with(Workloads.deployment("shop", "web")).with(Workloads.deployment("store", "web"));

        assertThat(subject(resolve(cluster, List.of("store"), hints(name("web")))))
                .isEqualTo("Deployment store/web");
    }

    @Test
    void theNamespaceInTheQuestionWins() {
        cluster.with(Workloads.deployment("shop", "web")).with(Workloads.deployment("store", "web"));

        assertThat(subject(resolve(cluster, inNamespace("store", "web")))).isEqualTo("Deployment store/web");
    }

    @Test
    void twoOwnersOfOneNameAreAChoice() {
        cluster.with(Workloads.deployment("shop", "web")).with(Workloads.statefulSet("shop", "web"));

        assertThat(candidates(resolve(cluster, name("web"))))
                .containsExactly("Deployment shop/web", "StatefulSet shop/web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checko", "check", "kout", "out"})
    void aPartOfAWorkloadsNameIsEnough(String part) {
        cluster.with(Workloads.deployment("shop", "checkout"))
                .with(Workloads.pods("shop", "checkout", "7d9f8b6c5d", "aaaaa", "bbbbb"))
                .with(Workloads.service("shop", "checkout", "checkout"));

        Resolution resolution = resolve(cluster, name(part));

        assertThat(subject(resolution)).isEqualTo("Deployment shop/checkout");
        assertThat(pods(resolution)).hasSize(2);
    }

    @Test
    void theRandomEndOfAPodsNameIsEnough() {
        cluster.with(Workloads.deployment("shop", "web"))
                .with(Workloads.pods("shop", "web", "7d9f8b6c5d", "x2x4k", "bbbbb"));

        assertThat(subject(resolve(cluster, name(Kind.POD, "x2x4k")))).isEqualTo("Pod shop/web-7d9f8b6c5d-x2x4k");
    }

    @Test
    void beginningsOfSeveralNamesAreAChoice() {
        cluster.with(Workloads.deployment("shop", "web-api")).with(Workloads.deployment("shop", "web-admin"));

        assertThat(candidates(resolve(cluster, name("web")))).hasSize(2);
    }

    @Test
    void podsWhoseOwnerIsOfAnUnknownKindAreSeenThroughTheWorstOfThem() {
        String owner = "apps.kruise.io/v1alpha1";
        cluster.with(Workloads.pod("shop", "cart-aa1bb", owner, "CloneSet", "cart")
                        .replace(
                                "spec: {nodeName: n1}",
                                "spec: {}, status: {conditions: [{type: Ready, status: 'True'}]}"))
                .with(Workloads.pod("shop", "cart-cc2dd", owner, "CloneSet", "cart"));

        Resolution resolution = resolve(cluster, name("cart"));

        assertThat(subject(resolution)).isEqualTo("Pod shop/cart-cc2dd");
        assertThat(pods(resolution)).hasSize(2);
    }

    @Test
    void aServiceComesWithThePodsItSelects() {
        cluster.with(Workloads.service("shop", "front", "web"))
                .with(Workloads.pods("shop", "web", "7d9f8b6c5d", "aaaaa"));

        Resolution resolution = resolve(cluster, name(Kind.SERVICE, "front"));

        assertThat(subject(resolution)).isEqualTo("Service shop/front");
        assertThat(pods(resolution)).containsExactly("web-7d9f8b6c5d-aaaaa");
    }

    @Test
    void aCronJobComesWithThePodsOfItsJobs() {
        cluster.with("""
                {apiVersion: batch/v1, kind: CronJob, metadata: {namespace: data, name: etl}, spec: {}}
                ---
                {apiVersion: batch/v1, kind: Job, metadata: {namespace: data, name: etl-28471230,
                 ownerReferences: [{apiVersion: batch/v1, kind: CronJob, name: etl, controller: true}]}, spec: {}}
                """).with(Workloads.pod("data", "etl-28471230-kx7zp", "batch/v1", "Job", "etl-28471230"));

        Resolution resolution = resolve(cluster, name(Kind.CRON_JOB, "etl"));

        assertThat(subject(resolution)).isEqualTo("CronJob data/etl");
        assertThat(pods(resolution)).containsExactly("etl-28471230-kx7zp");
    }

    @Test
    void aClaimComesWithThePodsThatMountIt() {
        cluster.with("""
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {namespace: db, name: data-0}, spec: {}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {namespace: db, name: mysql-0},
                 spec: {volumes: [{persistentVolumeClaim: {claimName: data-0}}]}}
                """).with(Workloads.barePod("db", "other"));

        assertThat(pods(resolve(cluster, name(Kind.PERSISTENT_VOLUME_CLAIM, "data-0"))))
                .containsExactly("mysql-0");
    }

    @Test
    void theOtherEndOfAConnectionIsFoundByHalfItsName() {
        cluster.with(Workloads.deployment("shop", "front"))
                .with(Workloads.deployment("shop", "backend"))
                .with(Workloads.service("shop", "backend-service", "backend"))
                .with(Workloads.service("shop", "unrelated", "x"));

        Target target = found(resolve(cluster, name("front"), peer(Kind.SERVICE, "backend")));

        assertThat(target.subject().name()).isEqualTo("front");
        assertThat(target.related())
                .extracting(related -> related.ref().subject())
                .containsExactly("Service shop/backend-service", "Deployment shop/backend");
    }
}
