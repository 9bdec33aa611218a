package dev.terwaydoctor.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.config.Access;
import dev.terwaydoctor.config.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Map<String, String> DEFAULTS = Map.of();

    @Test
    void theChartPassesHelmsStrictLint() {
        assertThat(Chart.lint().isFailed())
                .as(String.join("\n", Chart.lint().getMessages()))
                .isFalse();
    }

    @Test
    void theDefaultsMakeTheseObjectsAndNoSecret() throws IOException {
        assertThat(Chart.render(DEFAULTS))
                .extracting(object -> object.get("kind").orEmpty())
                .containsExactlyInAnyOrder(
                        "ServiceAccount", "ConfigMap", "ClusterRole", "ClusterRoleBinding", "Deployment");
    }

    @Test
    void theConfigIsReadWithoutMistakesAndGrantsNothingByItself() throws IOException {
        Access access = settings(DEFAULTS).access();

        assertThat(access.diagnose()).isEqualTo(Access.Grant.Only.NOBODY);
        assertThat(access.logs()).isEqualTo(Access.Grant.Only.NOBODY);
    }

    @Test
    void valuesOfTheConfigReachTheSettings() throws IOException {
        Settings settings = settings(Map.of(
                "config.channels[0].id", "C0123",
                "config.channels[0].alerts", "auto",
                "config.access.diagnose.channels[0]", "C0123"));

        assertThat(settings.channel("C0123"))
                .contains(new Settings.Channel("C0123", "this-cluster", List.of(), Settings.Alerts.AUTO, null));
        assertThat(settings.access().diagnose().allows("C0123", "U01", group -> false))
                .isTrue();
    }

    @Test
    void knowledgeAndRedactionOfOnesOwnAreMountedWhereTheSettingsSay() throws IOException {
        Map<String, String> values =
                Map.of("knowledge.books\\.yaml", "- id: books", "redaction[0].name", "email-address");
        List<Value> objects = Chart.render(values);
        Settings settings = settings(values);

        assertThat(mounts(values)).contains(settings.knowledge(), "/etc/terway-doctor");
        assertThat(settings.redaction()).isEqualTo("/etc/terway-doctor/redaction.yaml");
        assertThat(objects)
                .filteredOn(object -> object.get("kind").orEmpty().equals("ConfigMap"))
                .flatExtracting(
                        object -> List.copyOf(object.get("data").entries().keySet()))
                .containsExactlyInAnyOrder("config.yaml", "redaction.yaml", "books.yaml");
    }

    @Test
    void theProbesAskWhereTheSettingsListen() throws IOException {
        Value container = container(DEFAULTS);

        assertThat(settings(DEFAULTS).monitoringPort()).isEqualTo(8080);
        assertThat(container.get("ports").items().get(0).get("containerPort").number(0))
                .isEqualTo(8080);
        assertThat(container.at("readinessProbe.httpGet.path").orEmpty()).isEqualTo("/readyz");
        assertThat(container.at("livenessProbe.httpGet.path").orEmpty()).isEqualTo("/healthz");
    }

    @Test
    void withoutAPortNothingListensAndNothingProbes() throws IOException {
        Map<String, String> values = Map.of("monitoring.port", "0");

        assertThat(settings(values).monitoringPort()).isZero();
        assertThat(container(values).entries()).doesNotContainKeys("ports", "livenessProbe", "readinessProbe");
    }

    @Test
    void aRolloutNeverLeavesTheBotWithoutAConnection() throws IOException {
        Value spec = Chart.only(Chart.render(DEFAULTS), "Deployment").get("spec");

        assertThat(spec.get("replicas").number(0)).isEqualTo(2);
        assertThat(spec.at("strategy.rollingUpdate.maxSurge").number(-1)).isEqualTo(1);
        assertThat(spec.at("strategy.rollingUpdate.maxUnavailable").number(-1)).isZero();
        assertThat(spec.at("template.spec.terminationGracePeriodSeconds").number(0))
                .isEqualTo(45);
    }

    @Test
    void theContainerMayDoNothingItNeedNot() throws IOException {
        Value pod = podSpec(DEFAULTS);
        Value container = container(DEFAULTS);

        assertThat(pod.at("securityContext.runAsNonRoot").isTrue()).isTrue();
        assertThat(pod.at("securityContext.seccompProfile.type").is("RuntimeDefault"))
                .isTrue();
        assertThat(container.at("securityContext.readOnlyRootFilesystem").isTrue())
                .isTrue();
        assertThat(container.at("securityContext.allowPrivilegeEscalation").is("false"))
                .isTrue();
        assertThat(container.at("securityContext.capabilities.drop").stream().map(Value::orEmpty))
                .containsExactly("ALL");
        assertThat(container.at("resources.requests").texts()).containsKeys("cpu", "memory");
        assertThat(container.at("resources.limits").texts()).containsKey("memory");
    }

    @Test
    void theTokensComeFromTheNamedSecretOnly() throws IOException {
        List<Value> environment = container(Map.of("slack.existingSecret", "our-tokens"))
                .get("env")
                .items();

        assertThat(environment)
                .extracting(
                        variable -> variable.get("name").orEmpty(),
                        variable -> variable.at("valueFrom.secretKeyRef.name").orEmpty(),
                        variable -> variable.at("valueFrom.secretKeyRef.key").orEmpty())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SLACK_BOT_TOKEN", "our-tokens", "bot-token"),
                        org.assertj.core.groups.Tuple.tuple("SLACK_APP_TOKEN", "our-tokens", "app-token"));
    }

    @Test
    void kubeconfigsOfOtherClustersAreMountedOnDemand() throws IOException {
        assertThat(mounts(DEFAULTS)).containsExactly("/etc/terway-doctor", "/tmp");
        assertThat(mounts(Map.of("kubeconfigs.existingSecret", "kube")))
                .containsExactly("/etc/terway-doctor", "/etc/kube", "/tmp");
    }

    @Test
    void aServiceAccountOfOnesOwnIsUsed() throws IOException {
        Map<String, String> values = Map.of("serviceAccount.create", "false", "serviceAccount.name", "mine");

        assertThat(podSpec(values).get("serviceAccountName").orEmpty()).isEqualTo("mine");
        assertThat(Chart.render(values)).noneMatch(object -> object.get("kind").is("ServiceAccount"));
    }

    @Test
    void unknownValuesAndMalformedIdsAreRefused() {
        assertThatThrownBy(() -> Chart.render(Map.of("replicaCount", "3"))).hasMessageContaining("replicaCount");
        assertThatThrownBy(() -> Chart.render(Map.of("config.access.logs.users[0]", "ann")))
                .hasMessageContaining("users");
    }

    private static Settings settings(Map<String, String> values) throws IOException {
        String yaml = Chart.render(values).stream()
                .map(object -> object.get("data").get("config.yaml").orEmpty())
                .collect(Collectors.joining());
        return Settings.from(yaml, Map.of());
    }

    private static Value podSpec(Map<String, String> values) throws IOException {
        return Chart.only(Chart.render(values), "Deployment").at("spec.template.spec");
    }

    private static Value container(Map<String, String> values) throws IOException {
        return podSpec(values).get("containers").items().get(0);
    }

    private static List<String> mounts(Map<String, String> values) throws IOException {
        return container(values).get("volumeMounts").stream()
                .map(mount -> mount.get("mountPath").orEmpty())
                .toList();
    }
}
