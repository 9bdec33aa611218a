package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A right that the application lacks, by its own log, held against the Roles that are bound to its ServiceAccount. */
public final class RightsObserver implements Observer {

    static final FactSpec LACKING = FactSpec.fact(
            "rights.lacking",
            "The API server refused the application; where is empty for the whole cluster, held are the verbs on that resource that Roles of the "
                    + "namespace grant it.",
            "account",
            "verb",
            "resource",
            "group",
            "where",
            "held",
            "role");

    private static final Pattern FORBIDDEN = Pattern.compile(
            "User \\\\*\"system:serviceaccount:([^:\"\\\\]+):([^\"\\\\]+)\\\\*\" cannot (\\w+) (?:resource \\\\*\"?([\\w./-]+)\\\\*\"?)"
                    + "(?: in API group \\\\*\"([^\"\\\\]*)\\\\*\")?(?: (?:in the namespace \\\\*\"([^\"\\\\]+)\\\\*\"|at the cluster scope))?");

    @Override
    public List<FactSpec> facts() {
        return List.of(LACKING);
    }

    /** The Roles of the namespace in which the log says a right is missing; nothing when it says no such thing. */
    public static List<Request> due(Chart chart) {
        return refusal(chart)
                .filter(refusal -> !refusal.namespace().isEmpty())
                .map(refusal -> List.<Request>of(roles(refusal.namespace()), bindings(refusal.namespace())))
                .orElse(List.of());
    }

    @Override
    public void observe(Chart chart, Notes out) {
        refusal(chart).ifPresent(refusal -> {
            List<KubeObject> roles = roles(chart, refusal).toList();
            Set<String> held = new TreeSet<>();
            roles.forEach(role -> role.root().get("rules").stream()
                    .filter(rule -> rule.get("resources").stream()
                            .anyMatch(each -> each.is(refusal.resource()) || each.is("*")))
                    .forEach(rule ->
                            rule.get("verbs").stream().map(Value::orEmpty).forEach(held::add)));
            String names =
                    String.join(", ", roles.stream().map(KubeObject::name).toList());
            out.fact(LACKING.name(), Relation.NAMESPACE, chart.ref())
                    .from(Report.Source.RESOURCE)
                    .with("account", refusal.account())
                    .with("verb", refusal.verb())
                    .with("resource", refusal.resource())
                    .with("group", refusal.group())
                    .with("where", refusal.namespace())
                    .with("held", String.join(", ", held))
                    .with("role", names)
                    .saying("ServiceAccount " + refusal.account() + " holds "
                            + (held.isEmpty() ? "no verb" : String.join(", ", held)) + " on " + refusal.resource()
                            + (names.isEmpty() ? "; no Role is bound to it" : " by Role " + names))
                    .repeatedBy("kubectl auth can-i " + refusal.verb() + " " + refusal.resource()
                            + (refusal.namespace().isEmpty() ? "" : " -n " + refusal.namespace())
                            + " --as=system:serviceaccount:" + refusal.home() + ":"
                            + refusal.account())
                    .note();
        });
    }

    private static Stream<KubeObject> roles(Chart chart, Refusal refusal) {
        Set<String> bound = new TreeSet<>();
        chart.snapshot().objects(bindings(refusal.namespace())).stream()
                .filter(binding -> binding.root().get("subjects").stream()
                        .anyMatch(subject -> subject.get("kind").is("ServiceAccount")
                                && subject.get("name").is(refusal.account())))
                .map(binding -> binding.at("roleRef.name").orEmpty())
                .forEach(bound::add);
        return chart.snapshot().objects(roles(refusal.namespace())).stream()
                .filter(role -> bound.contains(role.name()));
    }

    private static Optional<Refusal> refusal(Chart chart) {
        return LogReads.own(chart)
                .flatMap(RightsObserver::messages)
                .map(FORBIDDEN::matcher)
                .filter(Matcher::find)
                .map(Refusal::of)
                .findFirst();
    }

    private static Stream<String> messages(LogDigest digest) {
        return digest.errors().stream().flatMap(group -> Stream.of(group.message(), group.line()));
    }

    private static Request.List roles(String namespace) {
        return Request.List.of(Kinds.ROLE, namespace);
    }

    private static Request.List bindings(String namespace) {
        return Request.List.of(Kinds.ROLE_BINDING, namespace);
    }

    /** Who was refused what, and where. */
    private record Refusal(String home, String account, String verb, String resource, String group, String namespace) {

        static Refusal of(Matcher words) {
            return new Refusal(
                    words.group(1),
                    words.group(2),
                    words.group(3),
                    words.group(4),
                    orEmpty(words.group(5)),
                    orEmpty(words.group(6)));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
