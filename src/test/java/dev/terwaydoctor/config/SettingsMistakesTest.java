package dev.terwaydoctor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsMistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chanels: []                                | line 1: chanels: this key is not known: did you mean "channels"?
            clusters: [{nam: a, name: b}]              | line 1: clusters[0].nam: this key is not known: did you mean "name"?
            access: {log: {users: [U01]}}              | line 1: access.log: this key is not known: did you mean "logs"?
            access: {logs: {user: [U01]}}              | line 1: access.logs.user: this key is not known: did you mean "users"?
            terway: {daemonSet: terway}                | line 1: terway.daemonSet: this key is not known: did you mean "daemonset"?
            clusters: [{context: a}]                   | line 1: clusters[0]: "name" is missing: use letters, digits, dots and dashes, 63 at most
            clusters: [{name: a b}]                    | line 1: clusters[0].name: "a b" will not do: use letters, digits, dots and dashes, 63 at most
            clusters: [{name: a}, {name: a}]           | line 1: clusters[1].name: a second cluster is called "a": rename one
            clusters: [{name: a, kubeconfig: ''}]      | line 1: clusters[0].kubeconfig: "" will not do: give the path of a file or folder
            clusters: [{name: a, context: ''}]         | line 1: clusters[0].context: "" will not do: name a context of the kubeconfig
            clusters: {name: a}                        | line 1: clusters: give a list, as in [one, two]
            clusters: [a]                              | line 1: clusters[0]: give a mapping with the keys name, kubeconfig, context, nodeLogs
            channels: [{id: '#ops'}]                   | line 1: channels[0].id: "#ops" will not do: use the channel's id, which begins with C, G or D and stands at the foot of its About tab, not its name
            channels: [{id: C01}, {id: C01}]           | line 1: channels[1].id: channel C01 is bound already: keep one entry
            channels: [{id: C01, cluster: defualt}]    | line 1: channels[0].cluster: no cluster is called "defualt": did you mean "default"?
            channels: [{id: C01, namespaces: [A_b]}]   | line 1: channels[0].namespaces[0]: "A_b" will not do: use a namespace's name: lower-case letters, digits and dashes
            channels: [{id: C01, namespaces: a}]       | line 1: channels[0].namespaces: give a list, as in [one, two]
            channels: [{id: C01, alerts: yes}]         | line 1: channels[0].alerts: "yes" will not do: use off, ask or auto
            channels: [{id: C01, language: fr}]        | line 1: channels[0].language: "fr" will not do: use en or zh, or leave it out to follow the question
            access: {logs: {groups: ['@oncall']}}      | line 1: access.logs.groups[0]: "@oncall" will not do: use the user group's id, which begins with S, not its handle
            access: {logs: {users: [ann]}}             | line 1: access.logs.users[0]: "ann" will not do: use the member's id, which begins with U or W and is copied from their profile, not a name
            access: {logs: {users: [[U01]]}}           | line 1: access.logs.users[0]: give one plain value: use the member's id, which begins with U or W and is copied from their profile, not a name
            access: everyone                           | line 1: access: give a mapping with the keys diagnose, logs, watch, handover
            access:                                    | line 1: access: this key has no value: give one or remove the key
            terway: {namespace: Kube}                  | line 1: terway.namespace: "Kube" will not do: use a namespace's name: lower-case letters, digits and dashes
            terway: {daemonset: a_b}                   | line 1: terway.daemonset: "a_b" will not do: use a resource's name: lower-case letters, digits, dots and dashes
            knowledge: ''                              | line 1: knowledge: "" will not do: give the path of a file or folder
            redaction: [a]                             | line 1: redaction: give one plain value: give the path of a file or folder
            clusters: [{name: a, nodeLogs: yes}]       | line 1: clusters[0].nodeLogs: "yes" will not do: use true or false
            monitoring: {port: 70000}                  | line 1: monitoring.port: "70000" will not do: use a port between 1 and 65535
            monitoring: {}                             | line 1: monitoring: "port" is missing: use a port between 1 and 65535
            impersonate: [{users: [U01]}]              | line 1: impersonate[0]: "as" is missing: use a user or group as the cluster's bindings name it
            impersonate: [{as: 'a b'}]                 | line 1: impersonate[0].as: "a b" will not do: use a user or group as the cluster's bindings name it
            just some words                            | line 1: give a mapping with the keys clusters, channels, access, terway, knowledge, redaction, impersonate, monitoring
            """)
    void everyMistakeSaysWhereItIsAndWhatToDo(String yaml, String mistake) {
        assertThat(mistakesIn(yaml)).containsExactly(mistake);
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        List<String> mistakes = mistakesIn("""
                clusters:
                  - name: prod
                  - name: edge
                channels:
                  - id: C0123
                    cluster: prd
                    alerts: never
                access:
                  diagnos: {}
                knowledge: /a
                knowledge: /b
                """);

        assertThat(mistakes)
                .containsExactly(
                        "line 11: knowledge: this key stands here twice: keep one",
                        "line 6: channels[0].cluster: no cluster is called \"prd\": did you mean \"prod\"?",
                        "line 7: channels[0].alerts: \"never\" will not do: use off, ask or auto",
                        "line 9: access.diagnos: this key is not known: did you mean \"diagnose\"?");
    }

    @Test
    void aChannelMustNameOneOfSeveralClusters() {
        assertThat(mistakesIn("clusters: [{name: a}, {name: b}]\nchannels:\n  - id: C01\n"))
                .containsExactly("line 3: channels[0]: \"cluster\" is missing:"
                        + " use letters, digits, dots and dashes, 63 at most");
    }

    @Test
    void brokenYamlNamesItsLine() {
        assertThat(mistakesIn("clusters:\n  - {name: a\nchannels: [\n"))
                .singleElement()
                .asString()
                .startsWith("line 3: this is no valid YAML: ");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(mistakesIn("knowledge: /a\n---\nknowledge: /b\n"))
                .containsExactly("line 3: a second YAML document begins here: keep one");
    }

    private static List<String> mistakesIn(String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> Settings.from(yaml, Map.of()))
                .mistakes();
    }
}
