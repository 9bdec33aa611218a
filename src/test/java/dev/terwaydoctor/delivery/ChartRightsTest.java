package dev.terwaydoctor.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartRightsTest {

    @Test
    void whatADiagnosisMayReadIsGrantedAndNothingElse() throws IOException {
        Set<String> wanted = Kinds.all().stream()
                .flatMap(kind -> Stream.of(right("get", kind), right("list", kind)))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.add("get /pods/log");
        wanted.add("create authorization.k8s.io/selfsubjectaccessreviews");

        assertThat(granted(Map.of())).isEqualTo(wanted);
    }

    @Test
    void nodeLogsAddOneRight() throws IOException {
        Set<String> more = granted(Map.of("rbac.nodeLogs", "true"));
        more.removeAll(granted(Map.of()));

        assertThat(more).containsExactly("get /nodes/proxy");
    }

    @Test
    void secretsAreNeverGranted() throws IOException {
        assertThat(granted(Map.of("rbac.nodeLogs", "true")))
                .noneMatch(right -> right.contains("secrets") || right.contains("*"));
    }

    @Test
    void theBindingTiesTheRoleToTheBotsAccount() throws IOException {
        List<Value> objects = Chart.render(Map.of());
        Value binding = Chart.only(objects, "ClusterRoleBinding");
        Value subject = binding.get("subjects").items().get(0);

        assertThat(binding.at("roleRef.name"))
                .isEqualTo(Chart.only(objects, "ClusterRole").at("metadata.name"));
        assertThat(subject.get("name"))
                .isEqualTo(Chart.only(objects, "ServiceAccount").at("metadata.name"));
        assertThat(subject.get("namespace").orEmpty()).isEqualTo("tools");
    }

    @Test
    void rightsCanBeLeftToSomebodyElse() throws IOException {
        assertThat(Chart.render(Map.of("rbac.create", "false")))
                .extracting(object -> object.get("kind").orEmpty())
                .doesNotContain("ClusterRole", "ClusterRoleBinding");
    }

    private static String right(String verb, Kind kind) {
        return verb + " " + kind.group() + "/" + kind.plural();
    }

    /** Every combination of verb, group and resource in the role. */
    private static Set<String> granted(Map<String, String> values) throws IOException {
        return Chart.only(Chart.render(values), "ClusterRole").get("rules").stream()
                .flatMap(rule -> texts(rule, "verbs")
                        .flatMap(verb -> texts(rule, "apiGroups")
                                .flatMap(group ->
                                        texts(rule, "resources").map(resource -> verb + " " + group + "/" + resource))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(Value rule, String key) {
        return rule.get(key).stream().map(Value::orEmpty);
    }
}
