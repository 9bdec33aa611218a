package dev.terwaydoctor.target;

import static dev.terwaydoctor.target.Resolving.candidates;
import static dev.terwaydoctor.target.Resolving.inEnvironment;
import static dev.terwaydoctor.target.Resolving.name;
import static dev.terwaydoctor.target.Resolving.pods;
import static dev.terwaydoctor.target.Resolving.resolve;
import static dev.terwaydoctor.target.Resolving.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.cluster.FakeCluster;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeantTest {

    private final FakeCluster cluster = new FakeCluster();

    @Test
    void thePodsOfAPodOfAnApplicationAreThatApplications() {
        cluster.with(Workloads.pod(
                        "spark", "daily-driver", "sparkoperator.k8s.io/v1beta2", "SparkApplication", "daily"))
                .with(Workloads.pod("spark", "daily-exec-1", "v1", "Pod", "daily-driver"))
                .with(Workloads.pod("spark", "daily-exec-2", "v1", "Pod", "daily-driver"));

        assertThat(pods(resolve(cluster, name("daily"))))
                .containsExactlyInAnyOrder("daily-driver", "daily-exec-1", "daily-exec-2");
    }

    @Test
    void podsOfTwoApplicationsAreStillAChoice() {
        cluster.with(Workloads.pod("spark", "daily-a-driver", "sparkoperator.k8s.io/v1beta2", "SparkApplication", "a"))
                .with(Workloads.pod(
                        "spark", "daily-b-driver", "sparkoperator.k8s.io/v1beta2", "SparkApplication", "b"));

        assertThat(candidates(resolve(cluster, name("daily")))).hasSize(2);
    }

    @Test
    void theEnvironmentSpokenOfDecidesBetweenNamespaces() {
        cluster.with(Workloads.namespace("risk"))
                .with(Workloads.namespace("risk-uat"))
                .with(Workloads.deployment("risk", "scores"))
                .with(Workloads.deployment("risk-uat", "scores"));

        assertThat(subject(resolve(cluster, List.of(), inEnvironment("uat", name("scores")))))
                .isEqualTo("Deployment risk-uat/scores");
    }

    @Test
    void anEnvironmentWithoutTheNameDoesNotHideIt() {
        cluster.with(Workloads.namespace("other-uat"))
                .with(Workloads.namespace("risk"))
                .with(Workloads.deployment("risk", "scores"));

        assertThat(subject(resolve(cluster, List.of(), inEnvironment("uat", name("scores")))))
                .isEqualTo("Deployment risk/scores");
    }

    @Test
    void anAutoscalerByItsNameIsItselfWhatIsMeant() {
        cluster.with(Workloads.deployment("shop", "web"))
                .with(
                        "---\n{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {namespace: shop, name: web-cpu}, spec: {}}\n");

        assertThat(subject(resolve(cluster, name(Kind.HORIZONTAL_POD_AUTOSCALER, "web-cpu"))))
                .isEqualTo("HorizontalPodAutoscaler shop/web-cpu");
    }
}
