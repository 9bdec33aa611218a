package dev.terwaydoctor.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.config.Settings.Alerts;
import dev.terwaydoctor.config.Settings.Channel;
import dev.terwaydoctor.config.Settings.Cluster;
import dev.terwaydoctor.config.Settings.Impersonation;
import dev.terwaydoctor.config.Settings.Terway;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String FULL = """
            # what an operator of two clusters writes
            clusters:
              - {name: prod-hz, kubeconfig: /etc/kube/prod, context: prod-admin}
              - {name: edge, nodeLogs: true}
            channels:
              - {id: C0123, cluster: prod-hz, namespaces: [payments, shop], alerts: auto, language: zh}
              - {id: C0999, cluster: edge, alerts: off}
            access:
              diagnose: {channels: [C0123]}
              logs: {groups: [S0456], users: [U0789, W0001]}
              watch: {channels: [C0123, C0999]}
              handover: {groups: [S0456]}
            terway: {namespace: network, daemonset: terway-eniip}
            knowledge: /etc/terway-doctor/knowledge
            redaction: /etc/terway-doctor/redaction.yaml
            impersonate:
              - {users: [U0789], groups: [S0456], as: oncall@corp, asGroups: [sre, 'oidc:ops']}
              - {as: everybody-else}
            monitoring: {port: 8080}
            """;

    @Test
    void withoutAFileTheClusterAroundUsIsOpenToEveryone() {
        Settings settings = Settings.from(null, Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of(new Cluster("default", "", "", false)),
                        List.of(),
                        Access.OPEN,
                        new Terway("", ""),
                        "",
                        "",
                        List.of(),
                        0,
                        new SlackSettings("", "", "https://slack.com/api/")));
    }

    @Test
    void withoutAFileTheKubeconfigOfTheEnvironmentIsTheCluster() {
        Settings settings = Settings.from(null, Map.of("KUBECONFIG", "/home/me/kube"));

        assertThat(settings.clusters()).containsExactly(new Cluster("default", "/home/me/kube", "", false));
    }

    @Test
    void aFileWithoutAnyKeyIsAsGoodAsNone() {
        Map<String, String> environment = Map.of("KUBECONFIG", "/home/me/kube");

        assertThat(Settings.from("# nothing set yet\n", environment)).isEqualTo(Settings.from(null, environment));
    }

    @Test
    void everyKeyIsMapped() {
        Settings settings = Settings.from(FULL, Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of(
                                new Cluster("prod-hz", "/etc/kube/prod", "prod-admin", false),
                                new Cluster("edge", "", "", true)),
                        List.of(
                                new Channel("C0123", "prod-hz", List.of("payments", "shop"), Alerts.AUTO, "zh"),
                                new Channel("C0999", "edge", List.of(), Alerts.OFF, null)),
                        new Access(
                                new Access.Grant.Only(Set.of("C0123"), Set.of(), Set.of()),
                                new Access.Grant.Only(Set.of(), Set.of("S0456"), Set.of("U0789", "W0001")),
                                new Access.Grant.Only(Set.of("C0123", "C0999"), Set.of(), Set.of()),
                                new Access.Grant.Only(Set.of(), Set.of("S0456"), Set.of())),
                        new Terway("network", "terway-eniip"),
                        "/etc/terway-doctor/knowledge",
                        "/etc/terway-doctor/redaction.yaml",
                        List.of(
                                new Impersonation(
                                        new Access.Grant.Only(Set.of(), Set.of("S0456"), Set.of("U0789")),
                                        "oncall@corp",
                                        List.of("sre", "oidc:ops")),
                                new Impersonation(new Access.Grant.Everyone(), "everybody-else", List.of())),
                        8080,
                        new SlackSettings("", "", "https://slack.com/api/")));
    }

    @Test
    void aContextAloneIsLookedUpInTheKubeconfigOfTheEnvironment() {
        Settings settings =
                Settings.from("clusters: [{name: a, context: blue}, {name: b}]", Map.of("KUBECONFIG", "/home/me/kube"));

        assertThat(settings.clusters())
                .containsExactly(new Cluster("a", "/home/me/kube", "blue", false), new Cluster("b", "", "", false));
    }

    @Test
    void aChannelOfTheOnlyClusterNeedNotNameIt() {
        Settings settings = Settings.from("channels: [{id: C0123}]", Map.of());

        assertThat(settings.channel("C0123")).contains(new Channel("C0123", "default", List.of(), Alerts.OFF, null));
    }

    @Test
    void channelsThatAreNotListedUseTheOnlyCluster() {
        Settings settings = Settings.from("clusters: [{name: prod}]\nchannels: [{id: C0123}]", Map.of());

        assertThat(settings.clusterFor("D0042")).contains(new Cluster("prod", "", "", false));
    }

    @Test
    void withSeveralClustersOnlyAListedChannelHasOne() {
        Settings settings = Settings.from(FULL, Map.of());

        assertThat(settings.clusterFor("C0999")).map(Cluster::name).contains("edge");
        assertThat(settings.clusterFor("D0042")).isEmpty();
    }
}
