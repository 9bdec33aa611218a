package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A right that the application lacks, by its own log, held against the Roles and ClusterRoles that are bound to its ServiceAccount. */
public final class RightsObserver implements Observer {

    static final FactSpec LACKING = FactSpec.fact(
            "rights.lacking",
            "The API server refused the application; where is empty for the whole cluster, held are the verbs on that resource that the roles "
                    + "bound to it grant it there.",
            "account",
            "verb",
            "resource",
            "group",
            "where",
            "held",
            "role");

    private static final Request.List CLUSTER_BINDINGS = Request.List.of(Kinds.CLUSTER_ROLE_BINDING, "");
    private static final int CLUSTER_ROLES_AT_MOST = 3;

    @Override
    public List<FactSpec> facts() {
        return List.of(LACKING);
    }

    /** The bindings that could grant what the log says is missing, then the roles that they name; nothing when it says no such thing. */
    public static List<Request> due(Chart chart) {
        return Refusal.in(chart).map(refusal -> due(chart, refusal)).orElse(List.of());
    }

    private static List<Request> due(Chart chart, Refusal refusal) {
        List<Request> due = new ArrayList<>();
        due.add(CLUSTER_BINDINGS);
        if (!refusal.isOfCluster()) {
            due.add(roles(refusal.namespace()));
            due.add(bindings(refusal.namespace()));
        }
        bound(chart, refusal, "ClusterRole").stream()
                .limit(CLUSTER_ROLES_AT_MOST)
                .forEach(role -> due.add(clusterRole(role)));
        return due;
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Refusal.in(chart).ifPresent(refusal -> note(chart, refusal, out));
    }

    private static void note(Chart chart, Refusal refusal, Notes out) {
        Set<String> held = new TreeSet<>();
        rules(chart, refusal)
                .filter(rule ->
                        rule.get("resources").stream().anyMatch(each -> each.is(refusal.resource()) || each.is("*")))
                .forEach(rule -> rule.get("verbs").stream().map(Value::orEmpty).forEach(held::add));
        List<String> names = Stream.of("Role", "ClusterRole")
                .flatMap(kind -> bound(chart, refusal, kind).stream())
                .toList();
        String role = String.join(", ", names);
        out.fact(LACKING.name(), Relation.NAMESPACE, chart.ref())
                .from(Report.Source.RESOURCE)
                .with("account", refusal.account())
                .with("verb", refusal.verb())
                .with("resource", refusal.resource())
                .with("group", refusal.group())
                .with("where", refusal.namespace())
                .with("held", String.join(", ", held))
                .with("role", role)
                .saying("ServiceAccount " + refusal.account() + " holds "
                        + (held.isEmpty() ? "no verb" : String.join(", ", held)) + " on " + refusal.resource()
                        + (role.isEmpty() ? "; no role is bound to it" : " by " + role))
                .repeatedBy(question(refusal))
                .note();
    }

    private static String question(Refusal refusal) {
        return "kubectl auth can-i " + refusal.verb() + " " + refusal.resource()
                + (refusal.isOfCluster() ? "" : " -n " + refusal.namespace())
                + " --as=system:serviceaccount:" + refusal.home() + ":" + refusal.account();
    }

    private static Stream<Value> rules(Chart chart, Refusal refusal) {
        Set<String> bound = bound(chart, refusal, "Role");
        Stream<KubeObject> local = chart.snapshot().objects(roles(refusal.namespace())).stream()
                .filter(role -> bound.contains(role.name()));
        Stream<KubeObject> wide =
                bound(chart, refusal, "ClusterRole").stream().flatMap(name -> chart.get(clusterRole(name)).stream());
        return Stream.concat(local, wide).flatMap(role -> role.root().get("rules").stream());
    }

    /** The names of the roles of that kind that are bound to the account where the right was asked for. */
    private static Set<String> bound(Chart chart, Refusal refusal, String kind) {
        Stream<KubeObject> bindings = Stream.concat(
                chart.snapshot().objects(bindings(refusal.namespace())).stream(),
                chart.snapshot().objects(CLUSTER_BINDINGS).stream());
        Set<String> names = new TreeSet<>();
        bindings.filter(binding -> binding.at("roleRef.kind").text("Role").equals(kind))
                .filter(binding -> binding.root().get("subjects").stream()
                        .anyMatch(subject -> isAccount(subject, binding, refusal)))
                .forEach(binding -> names.add(binding.at("roleRef.name").orEmpty()));
        return names;
    }

    private static boolean isAccount(Value subject, KubeObject binding, Refusal refusal) {
        return subject.get("kind").is("ServiceAccount")
                && subject.get("name").is(refusal.account())
                && subject.get("namespace").text(binding.namespace()).equals(refusal.home());
    }

    private static Request.List roles(String namespace) {
        return Request.List.of(Kinds.ROLE, namespace);
    }

    private static Request.List bindings(String namespace) {
        return Request.List.of(Kinds.ROLE_BINDING, namespace);
    }

    private static Request.Get clusterRole(String name) {
        return new Request.Get(Kinds.CLUSTER_ROLE, "", name);
    }
}
