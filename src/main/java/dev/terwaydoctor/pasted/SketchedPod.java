package dev.terwaydoctor.pasted;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A Pod of which no more is known than a row, an event or a log line betrays: enough to tell where in its life it stands. Where the state is
 * inferred the Pod is marked, so that nobody takes the sketch for something that was read.
 */
final class SketchedPod {

    /** Where a Pod is that surely has a node, but nobody pasted which. */
    static final String UNKNOWN_NODE = "unknown";

    static final String CONTAINER = "app";
    static final String MARK = "terway-doctor/sketched";

    private static final Set<String> TERMINATED =
            Set.of("Error", "OOMKilled", "ContainerCannotRun", "DeadlineExceeded", "StartError");

    private final Tree tree = new Tree();
    private final Tree container = new Tree().put("name", CONTAINER);
    private boolean init;

    SketchedPod(String namespace, String name) {
        tree.put("metadata.name", name).put("metadata.namespace", namespace).put("status.phase", "Pending");
    }

    /** Says that its state was inferred, not printed. */
    SketchedPod marked() {
        tree.put("metadata.annotations", Map.of(MARK, "true"));
        return this;
    }

    SketchedPod on(String node) {
        tree.put("spec.nodeName", node);
        return this;
    }

    SketchedPod restarted(String times) {
        container.put("restartCount", times);
        return this;
    }

    void created(Instant at) {
        tree.put("metadata.creationTimestamp", at.toString());
    }

    SketchedPod named(String containerName) {
        container.put("name", containerName);
        return this;
    }

    /** Takes the word in kubectl's STATUS column for what it stands for. */
    SketchedPod showing(String status, boolean ready, Instant now) {
        init = status.startsWith("Init:");
        String state = init ? status.substring("Init:".length()) : status;
        container.put("ready", String.valueOf(ready));
        switch (state) {
            case "Running" -> running(ready);
            case "Completed", "Succeeded" -> tree.put("status.phase", "Succeeded");
            case "Evicted", "NodeLost", "UnexpectedAdmissionError" ->
                tree.put("status.phase", "Failed").put("status.reason", state);
            case "Failed" -> tree.put("status.phase", "Failed");
            case "Terminating" -> tree.put("status.phase", "Running").put("metadata.deletionTimestamp", now.toString());
            case "Pending" -> {}
            default -> waiting(state);
        }
        return this;
    }

    private void running(boolean ready) {
        tree.put("status.phase", "Running");
        tree.add("status.conditions", new Tree().put("type", "Ready").put("status", ready ? "True" : "False"));
        container.put("state.running", Map.of());
    }

    private void waiting(String reason) {
        if (TERMINATED.contains(reason)) {
            container.put("state.terminated.reason", reason);
        } else if (Character.isLetter(reason.charAt(0))) {
            container.put("state.waiting.reason", reason);
        }
        if (reason.equals("CrashLoopBackOff") || TERMINATED.contains(reason)) {
            tree.put("status.phase", "Running");
        }
    }

    KubeObject object() {
        tree.add(init ? "status.initContainerStatuses" : "status.containerStatuses", container);
        tree.add("spec.containers", new Tree().put("name", container.map().get("name")));
        return new KubeObject(Kinds.POD, Value.of(tree.map()));
    }

    static boolean isSketch(KubeObject object) {
        return object.annotations().containsKey(MARK);
    }
}
