package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The Pods that belong to an object, in full, as far as two pages reach. */
final class Members {

    private final Lookup lookup;

    Members(Lookup lookup) {
        this.lookup = lookup;
    }

    ObjectList of(KubeObject subject) {
        Kind kind = subject.kind();
        if (kind.equals(Kinds.POD)) {
            return new ObjectList(List.of(subject), true);
        }
        if (kind.equals(Kinds.NODE)) {
            return pods(Request.List.of(Kinds.POD, "").where("spec.nodeName=" + subject.name()), pod -> true);
        }
        if (kind.equals(Kinds.NAMESPACE)) {
            return pods(Request.List.of(Kinds.POD, subject.name()), pod -> true);
        }
        Request.List inNamespace = Request.List.of(Kinds.POD, subject.namespace());
        if (kind.equals(Kinds.PERSISTENT_VOLUME_CLAIM)) {
            return pods(inNamespace, pod -> mounts(pod, subject.name()));
        }
        if (kind.equals(Kinds.SERVICE)) {
            String selector = selector(subject.spec().get("selector").texts());
            return selector.isEmpty() ? ObjectList.EMPTY : pods(inNamespace.labelled(selector), pod -> true);
        }
        if (kind.equals(Kinds.CRON_JOB)) {
            Set<String> jobs = jobs(subject);
            return jobs.isEmpty()
                    ? ObjectList.EMPTY
                    : pods(
                            inNamespace,
                            pod -> jobs.contains(pod.controller().get("name").orEmpty()));
        }
        String selector = selector(subject.spec().at("selector.matchLabels").texts());
        return pods(inNamespace.labelled(selector), pod -> isControlled(pod, subject));
    }

    private ObjectList pods(Request.List request, Predicate<KubeObject> belongs) {
        ObjectList all = lookup.list(request);
        return new ObjectList(all.items().stream().filter(belongs).toList(), all.complete());
    }

    private Set<String> jobs(KubeObject cronJob) {
        return lookup
                .search(Kinds.JOB, cronJob.namespace(), job -> isControlled(job, cronJob), Request.List.PAGE)
                .stream()
                .map(KubeObject::name)
                .collect(Collectors.toSet());
    }

    /** Directly, or through a ReplicaSet, whose name is that of its Deployment and a hash. */
    private static boolean isControlled(KubeObject object, KubeObject owner) {
        Value controller = object.controller();
        String name = controller.get("name").orEmpty();
        if (owner.kind().equals(Kinds.DEPLOYMENT)) {
            int hash = name.lastIndexOf('-');
            return controller.get("kind").is(Kinds.REPLICA_SET.name())
                    && hash > 0
                    && name.substring(0, hash).equals(owner.name());
        }
        return controller.get("kind").is(owner.kind().name()) && name.equals(owner.name());
    }

    private static boolean mounts(KubeObject pod, String claim) {
        return pod.spec().get("volumes").stream()
                .anyMatch(volume -> volume.at("persistentVolumeClaim.claimName").is(claim));
    }

    private static String selector(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }
}
