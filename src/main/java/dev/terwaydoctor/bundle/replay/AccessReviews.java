package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.bundle.ReadIdentity;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers what the asker may do here: get and list everything but Secrets, except what the collector was denied, and
 * change nothing.
 */
final class AccessReviews {

    /** The reviews that are answered: plural to kind. */
    static final Map<String, String> KINDS = Map.of(
            "selfsubjectaccessreviews", "SelfSubjectAccessReview",
            "selfsubjectrulesreviews", "SelfSubjectRulesReview");

    private static final Set<String> READS = Set.of("get", "list");

    private final ResourceTypes types;
    private final CollectedReads reads;

    AccessReviews(ResourceTypes types, CollectedReads reads) {
        this.types = types;
        this.reads = reads;
    }

    ObjectNode answer(ApiRequest request) {
        String review = request.path().get(3);
        if (!KINDS.containsKey(review)) {
            throw StatusException.methodNotAllowed();
        }
        ObjectNode body = Json.parse(request.http().body());
        body.put("kind", KINDS.get(review)).put("apiVersion", "authorization.k8s.io/v1");
        body.set("status", review.startsWith("selfsubjectaccess") ? access(body.path("spec")) : rules());
        return body;
    }

    private ObjectNode access(JsonNode spec) {
        JsonNode resource = spec.path("resourceAttributes");
        boolean allowed = resource.isObject()
                ? isAllowed(resource)
                : READS.contains(spec.path("nonResourceAttributes").path("verb").asText());
        ObjectNode status = Json.empty().put("allowed", allowed);
        return allowed ? status : status.put("reason", "a bundle answers only reads that its collector was allowed");
    }

    private boolean isAllowed(JsonNode wanted) {
        String verb = wanted.path("verb").asText();
        String resource = wanted.path("resource").asText();
        if (!READS.contains(verb) || resource.equals("secrets")) {
            return false;
        }
        String subresource = wanted.path("subresource").asText();
        if (!subresource.isEmpty() && !subresource.equals("log") && !subresource.equals("status")) {
            return false;
        }
        return types.all().stream()
                .filter(type -> type.plural().equals(resource)
                        && type.group().equals(wanted.path("group").asText()))
                .map(type -> new ReadIdentity(
                        verb,
                        type.apiVersion(),
                        resource,
                        wanted.path("namespace").asText(),
                        wanted.path("name").asText(),
                        subresource,
                        Map.of()))
                .noneMatch(reads::isForbidden);
    }

    private ObjectNode rules() {
        ObjectNode status = Json.empty().put("incomplete", false);
        ArrayNode rules = status.putArray("resourceRules");
        Set<String> groups = new TreeSet<>();
        types.all().forEach(type -> groups.add(type.group()));
        groups.forEach(group -> addRule(rules.addObject(), group));
        ObjectNode paths = status.putArray("nonResourceRules").addObject();
        paths.putArray("verbs").add("get");
        paths.putArray("nonResourceURLs").add("*");
        return status;
    }

    private void addRule(ObjectNode rule, String group) {
        rule.putArray("verbs").add("get").add("list");
        rule.putArray("apiGroups").add(group);
        ArrayNode resources = rule.putArray("resources");
        types.all().stream()
                .filter(type -> type.group().equals(group) && !type.plural().equals("secrets"))
                .forEach(type -> {
                    resources.add(type.plural());
                    type.subresources().forEach(subresource -> resources.add(type.plural() + "/" + subresource));
                });
    }
}
