package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import java.util.function.Predicate;

/**
 * The Pods that stand for a cluster when a question is about nothing smaller: those of its network plugin.
 *
 * @param selector narrows the list at the server; empty for none
 * @param includes which of the listed Pods are meant
 */
public record DaemonPods(String namespace, String selector, Predicate<KubeObject> includes) {

    Request.List request() {
        return Request.List.of(Kinds.POD, namespace).labelled(selector);
    }

    ObjectList among(ObjectList pods) {
        return new ObjectList(pods.items().stream().filter(includes).toList(), pods.complete());
    }
}
