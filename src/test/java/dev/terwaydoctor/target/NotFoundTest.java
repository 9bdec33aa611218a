package dev.terwaydoctor.target;

import static dev.terwaydoctor.target.Resolving.hints;
import static dev.terwaydoctor.target.Resolving.inNamespace;
import static dev.terwaydoctor.target.Resolving.name;
import static dev.terwaydoctor.target.Resolving.notFound;
import static dev.terwaydoctor.target.Resolving.resolve;
import static dev.terwaydoctor.target.Resolving.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read.Status;
import dev.terwaydoctor.cluster.Request;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotFoundTest {

    private final FakeCluster cluster = new FakeCluster();

    @Test
    void theNearestNamesAreOffered() {
        cluster.with(Workloads.deployment("default", "db-certs-authenticator"))
                .with(Workloads.pods("default", "db-certs-authenticator", "7d9f8b6c5d", "aaaaa"))
                .with(Workloads.deployment("default", "frontend"));

        Resolution.NotFound missing = notFound(resolve(cluster, name("personal-certs-validator")));

        assertThat(missing.near())
                .containsExactly(new ObjectRef(Kinds.DEPLOYMENT, "default", "db-certs-authenticator"));
        assertThat(missing.searched()).isEmpty();
    }

    @Test
    void noMoreThanFiveAreOffered() {
        IntStream.range(0, 9).forEach(i -> cluster.with(Workloads.deployment("shop", "checkout" + i)));

        assertThat(notFound(resolve(cluster, name("chekcout"))).near()).hasSize(5);
    }

    @Test
    void theSameNameElsewhereComesFirst() {
        cluster.with(Workloads.deployment("store", "checkout")).with(Workloads.deployment("shop", "checkin"));

        Resolution.NotFound missing = notFound(resolve(cluster, inNamespace("shop", "checkout")));

        assertThat(missing.searched()).containsExactly("shop");
        assertThat(missing.near()).extracting(ObjectRef::path).containsExactly("store/checkout", "shop/checkin");
    }

    @Test
    void aNamespaceThatDoesNotExistIsTheReason() {
        cluster.with(Workloads.namespace("payments")).with(Workloads.deployment("payments", "web"));

        Resolution.NotFound missing = notFound(resolve(cluster, inNamespace("paymants", "web")));

        assertThat(missing.missingNamespace()).isEqualTo("paymants");
        assertThat(missing.near()).extracting(ObjectRef::name).containsExactly("payments");
    }

    @Test
    void aMissingRightToLookEverywhereNarrowsTheLookToTheBoundNamespaces() {
        cluster.with(Workloads.deployment("shop", "web"))
                .failing(NotFoundTest::everywhere, Status.DENIED, "cannot list at the cluster scope");

        assertThat(subject(resolve(cluster, List.of("shop"), hints(name("web")))))
                .isEqualTo("Deployment shop/web");
    }

    @Test
    void whatMayNotBeReadAtAllIsUnreadable() {
        cluster.failing(request -> true, Status.DENIED, "no");

        Resolution resolution = resolve(cluster, name("web"));

        assertThat(resolution).isInstanceOfSatisfying(Resolution.Unreadable.class, unreadable -> {
            assertThat(unreadable.asked()).isEqualTo("web");
            assertThat(unreadable.read().detail()).isEqualTo("no");
        });
    }

    @Test
    void aRightThatIsMissingForOneKindDoesNotHideThatTheNameIsUnknown() {
        cluster.with(Workloads.deployment("shop", "web"))
                .failing(request -> request.right().resource().equals("cronjobs"), Status.DENIED, "no");

        assertThat(notFound(resolve(cluster, name("nothing-like-it"))).asked()).isEqualTo("nothing-like-it");
    }

    @Test
    void anUnreachableClusterIsGivenUpAfterTheFirstRead() {
        cluster.failing(request -> true, Status.FAILED, "refused the connection");

        assertThat(resolve(cluster, name("web"))).isInstanceOf(Resolution.Unreadable.class);
        assertThat(cluster.requests()).hasSize(1);
    }

    @Test
    void whatASavedIncidentDoesNotHoldIsUnreadable() {
        cluster.failing(request -> true, Status.NOT_COLLECTED, "not in this bundle");

        assertThat(resolve(cluster, name("web"))).isInstanceOf(Resolution.Unreadable.class);
    }

    private static boolean everywhere(Request request) {
        return request instanceof Request.List list
                && list.kind().namespaced()
                && list.namespace().isEmpty();
    }
}
