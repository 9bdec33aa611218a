package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sketches the Pods that nobody described from what their events and the log betray, and finds whose log it is. */
final class Sketches {

    static final String NAMELESS = "as-pasted";
    static final String TERWAY_POD = "terway-as-pasted";
    private static final String SYSTEM = "kube-system";
    private static final String LABEL = "([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)";
    private static final String NAME = "([a-z0-9](?:[-a-z0-9.]*[a-z0-9])?)";
    /** {@code name_namespace(uid)}, as the kubelet writes it. */
    private static final Pattern KUBELET = Pattern.compile("\\b" + NAME + "_" + LABEL + "\\(");

    private static final Pattern SLASHED =
            Pattern.compile("(?i)\\bpod(?:name|key|id)?\\\\?\"?[=: ]{1,2}\\\\?\"?" + LABEL + "/" + NAME);
    private static final Pattern TERWAY = Pattern.compile(
            "(?i)terway|eni[-_ ]?(?:config|pool|id|index)|vswitch|podeni|alloc(?:ate)?ip|aliyun|alibabacloud|cni|AssignPrivateIp|networkinterface|\\bipam\\b");
    private static final Map<String, String> STATUS_OF = Map.of(
            "FailedScheduling", "Pending",
            "BackOff", "CrashLoopBackOff",
            "Evicted", "Evicted",
            "Unhealthy", "Running",
            "FailedKillPod", "Terminating");

    private final Paste.Hint hint;
    private final List<KubeObject> events;
    private final List<String> log;
    private final Instant now;

    Sketches(Paste.Hint hint, List<KubeObject> events, List<String> log, Instant now) {
        this.hint = hint;
        this.events = events;
        this.log = log;
        this.now = now;
    }

    /** The Pod that a line without an object of its own is about: the one it names, else the one spoken of. */
    static ObjectRef spokenOf(Paste.Hint hint, String line) {
        return named(line)
                .orElseGet(() -> new ObjectRef(
                        Kinds.POD,
                        hint.namespace().isEmpty() ? "default" : hint.namespace(),
                        hint.pod().isEmpty() ? NAMELESS : hint.pod()));
    }

    private static Optional<ObjectRef> named(String line) {
        Matcher kubelet = KUBELET.matcher(line);
        if (kubelet.find() && kubelet.group(1).indexOf('-') > 0) {
            return Optional.of(new ObjectRef(Kinds.POD, kubelet.group(2), kubelet.group(1)));
        }
        Matcher slashed = SLASHED.matcher(line);
        return slashed.find() && Kinds.named(slashed.group(1)).isEmpty()
                ? Optional.of(new ObjectRef(Kinds.POD, slashed.group(1), slashed.group(2)))
                : Optional.empty();
    }

    List<KubeObject> pods() {
        List<KubeObject> pods = new ArrayList<>();
        events.stream()
                .filter(event -> event.at("involvedObject.kind").is("Pod"))
                .forEach(event -> pods.add(ofEvent(event)));
        if (!log.isEmpty()) {
            ObjectRef about = log.stream()
                    .flatMap(line -> named(line).stream())
                    .findFirst()
                    .orElseGet(() -> spokenOf(hint, ""));
            boolean terway = isTerways();
            pods.add(ofLog(about, terway));
            if (terway) {
                pods.add(terwayPod());
            }
        }
        return pods;
    }

    private KubeObject ofEvent(KubeObject event) {
        String reason = event.root().get("reason").orEmpty();
        String message = event.root().get("message").orEmpty().toLowerCase(Locale.ROOT);
        boolean image = message.contains("image");
        String usual = image ? "ImagePullBackOff" : "ContainerCreating";
        String status = image ? usual : STATUS_OF.getOrDefault(reason, usual);
        boolean unscheduled = status.equals("Pending");
        return new SketchedPod(
                        event.at("involvedObject.namespace").orEmpty(),
                        event.at("involvedObject.name").orEmpty())
                .marked()
                .on(unscheduled ? "" : node())
                .named(container())
                .showing(status, false, now)
                .object();
    }

    /** An application that writes runs; a Pod of which the network plugin complains does not yet. */
    private KubeObject ofLog(ObjectRef about, boolean terway) {
        return new SketchedPod(about.namespace(), about.name())
                .marked()
                .on(node())
                .named(container())
                .showing(terway ? "ContainerCreating" : "Running", false, now)
                .object();
    }

    private KubeObject terwayPod() {
        Tree pod = new Tree()
                .put("metadata.name", TERWAY_POD)
                .put("metadata.namespace", SYSTEM)
                .put("metadata.annotations", Map.of(SketchedPod.MARK, "true"))
                .put("spec.nodeName", node())
                .put("status.phase", "Running");
        pod.add(
                "metadata.ownerReferences",
                new Tree().put("kind", "DaemonSet").put("name", "terway-eniip").put("controller", "true"));
        pod.add("spec.containers", new Tree().put("name", "terway").put("image", "terway"));
        pod.add(
                "status.containerStatuses",
                new Tree().put("name", "terway").put("ready", "true").put("state.running", Map.of()));
        pod.add("status.conditions", new Tree().put("type", "Ready").put("status", "True"));
        return new KubeObject(Kinds.POD, Value.of(pod.map()));
    }

    /** Whose log it is: Terway's, or that of the Pod that is described or spoken of. */
    Paste.Source source(List<KubeObject> objects) {
        if (isTerways()) {
            return new Paste.Source(SYSTEM, TERWAY_POD, "terway");
        }
        ObjectRef spoken = spokenOf(hint, "");
        KubeObject pod = objects.stream()
                .filter(each -> each.ref().equals(spoken))
                .findFirst()
                .or(() -> objects.stream()
                        .filter(each -> each.kind().equals(Kinds.POD))
                        .findFirst())
                .orElse(null);
        if (pod == null) {
            return new Paste.Source("", "", "");
        }
        String first = pod.at("spec.containers").stream()
                .findFirst()
                .map(each -> each.get("name").orEmpty())
                .orElse(container());
        return new Paste.Source(pod.namespace(), pod.name(), hint.container().isEmpty() ? first : hint.container());
    }

    private boolean isTerways() {
        return !log.isEmpty()
                && (hint.ofTerway()
                        || log.stream().anyMatch(line -> TERWAY.matcher(line).find()));
    }

    private String node() {
        return hint.node().isEmpty() ? SketchedPod.UNKNOWN_NODE : hint.node();
    }

    private String container() {
        return hint.container().isEmpty() ? SketchedPod.CONTAINER : hint.container();
    }
}
