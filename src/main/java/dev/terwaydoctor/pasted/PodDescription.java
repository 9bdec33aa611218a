package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A Pod out of {@code kubectl describe pod}. */
final class PodDescription {

    private static final Pattern CONDITION = Pattern.compile("^\\s+(\\w+)\\s+(True|False|Unknown)\\s*$");
    private static final Pattern OWNER = Pattern.compile("^(\\w+)/(\\S+)$");
    private static final Pattern TERMINATING = Pattern.compile("^Terminating(?: \\(lasts (\\S+)\\))?");

    private final Outline outline;
    private final Instant now;
    private final Tree pod = new Tree();

    private PodDescription(Outline outline, Instant now) {
        this.outline = outline;
        this.now = now;
    }

    static KubeObject read(Outline outline, String usualNamespace, Instant now) {
        return new PodDescription(outline, now).pod(usualNamespace);
    }

    private KubeObject pod(String usualNamespace) {
        String namespace = outline.text("Namespace");
        String node = outline.text("Node");
        pod.put("metadata.name", outline.text("Name"))
                .put("metadata.namespace", namespace.isEmpty() ? usualNamespace : namespace)
                .put("metadata.creationTimestamp", Ages.date(outline.text("Start Time")))
                .put("metadata.annotations", pairs("Annotations"))
                .put("metadata.labels", pairs("Labels"))
                .put("spec.nodeName", node.contains("/") ? node.substring(0, node.indexOf('/')) : node)
                .put("spec.serviceAccountName", outline.text("Service Account"))
                .put("status.podIP", outline.text("IP"))
                .put("status.reason", outline.text("Reason"))
                .put("status.message", outline.text("Message"));
        phase();
        owner();
        outline.under("Init Containers").forEach(each -> container(each, "initContainers", "initContainerStatuses"));
        outline.under("Containers").forEach(each -> container(each, "containers", "containerStatuses"));
        outline.table("Conditions").forEach(this::condition);
        return new KubeObject(Kinds.POD, Value.of(pod.map()));
    }

    private void phase() {
        String status = outline.text("Status");
        Matcher terminating = TERMINATING.matcher(status);
        if (terminating.find()) {
            pod.put("status.phase", "Running")
                    .put(
                            "metadata.deletionTimestamp",
                            Ages.ago(terminating.group(1), now).orElse(now).toString());
        } else {
            pod.put("status.phase", status);
        }
    }

    private void owner() {
        Matcher owner = OWNER.matcher(outline.text("Controlled By"));
        if (owner.matches()) {
            String apiVersion =
                    Kinds.named(owner.group(1)).map(kind -> kind.apiVersion()).orElse("v1");
            pod.add(
                    "metadata.ownerReferences",
                    new Tree()
                            .put("apiVersion", apiVersion)
                            .put("kind", owner.group(1))
                            .put("name", owner.group(2))
                            .put("controller", "true"));
        }
    }

    private Map<String, String> pairs(String section) {
        Map<String, String> pairs = new TreeMap<>();
        outline.entry(section).ifPresent(entry -> {
            pair(entry.value(), pairs);
            entry.lines().forEach(line -> pair(line.strip(), pairs));
        });
        return pairs;
    }

    private static void pair(String line, Map<String, String> pairs) {
        int at = line.indexOf(": ") > 0 ? line.indexOf(": ") : line.indexOf('=');
        if (at > 0) {
            pairs.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        }
    }

    private void container(Outline told, String specs, String statuses) {
        Tree spec = new Tree().put("name", told.key()).put("image", told.text("Image"));
        spec.put("resources.limits", quantities(told, "Limits"))
                .put("resources.requests", quantities(told, "Requests"));
        pod.add("spec." + specs, spec);
        Tree status = new Tree()
                .put("name", told.key())
                .put("image", told.text("Image"))
                .put("containerID", told.text("Container ID"))
                .put("ready", told.text("Ready").toLowerCase(Locale.ROOT))
                .put("restartCount", told.text("Restart Count"));
        told.entry("State").ifPresent(state -> state(status, "state", state));
        told.entry("Last State").ifPresent(state -> state(status, "lastState", state));
        pod.add("status." + statuses, status);
    }

    private static Map<String, String> quantities(Outline told, String section) {
        Map<String, String> quantities = new TreeMap<>();
        told.under(section).forEach(each -> quantities.put(each.key(), each.value()));
        return quantities;
    }

    private static void state(Tree status, String path, Outline state) {
        String which = state.value().toLowerCase(Locale.ROOT);
        if (!which.equals("waiting") && !which.equals("running") && !which.equals("terminated")) {
            return;
        }
        Tree details = new Tree()
                .put("reason", state.text("Reason"))
                .put("message", state.text("Message"))
                .put("exitCode", state.text("Exit Code"))
                .put("signal", state.text("Signal"))
                .put("startedAt", Ages.date(state.text("Started")))
                .put("finishedAt", Ages.date(state.text("Finished")));
        status.put(path + "." + which, details.map());
    }

    private void condition(String line) {
        Matcher row = CONDITION.matcher(line);
        if (row.matches()) {
            pod.add("status.conditions", new Tree().put("type", row.group(1)).put("status", row.group(2)));
        }
    }
}
