package dev.terwaydoctor.target;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** YAML of the objects that tests of targets need, as short as it gets. */
final class Workloads {

    private Workloads() {}

    static String deployment(String namespace, String name) {
        return """
                ---
                {apiVersion: apps/v1, kind: Deployment, metadata: {namespace: %s, name: %s},
                 spec: {selector: {matchLabels: {app: %s}}}}
                """.formatted(namespace, name, name);
    }

    static String statefulSet(String namespace, String name) {
        return deployment(namespace, name).replace("Deployment", "StatefulSet");
    }

    static String replicaSet(String namespace, String deployment, String hash) {
        return """
                ---
                {apiVersion: apps/v1, kind: ReplicaSet, metadata: {namespace: %s, name: %s-%s,
                 ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: %s, controller: true}]}, spec: {}}
                """.formatted(namespace, deployment, hash, deployment);
    }

    /** Pods of a Deployment's ReplicaSet. */
    static String pods(String namespace, String deployment, String hash, String... suffixes) {
        return Stream.of(suffixes)
                .map(suffix -> """
                        ---
                        {apiVersion: v1, kind: Pod, metadata: {namespace: %s, name: %s-%s-%s,
                         labels: {app: %s, pod-template-hash: %s},
                         ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: %s-%s, controller: true}]},
                         spec: {nodeName: n1}}
                        """.formatted(namespace, deployment, hash, suffix, deployment, hash, deployment, hash))
                .collect(Collectors.joining());
    }

    /** A Pod controlled by an object of its own namespace. */
    static String pod(String namespace, String name, String ownerApi, String ownerKind, String owner) {
        return """
                ---
                {apiVersion: v1, kind: Pod, metadata: {namespace: %s, name: %s, labels: {app: %s},
                 ownerReferences: [{apiVersion: %s, kind: %s, name: %s, controller: true}]}, spec: {nodeName: n1}}
                """.formatted(namespace, name, owner, ownerApi, ownerKind, owner);
    }

    static String barePod(String namespace, String name) {
        return """
                ---
                {apiVersion: v1, kind: Pod, metadata: {namespace: %s, name: %s}, spec: {nodeName: n1}}
                """.formatted(namespace, name);
    }

    static String service(String namespace, String name, String app) {
        return """
                ---
                {apiVersion: v1, kind: Service, metadata: {namespace: %s, name: %s}, spec: {selector: {app: %s}}}
                """.formatted(namespace, name, app);
    }

    static String namespace(String name) {
        return "---\n{apiVersion: v1, kind: Namespace, metadata: {name: %s}}\n".formatted(name);
    }

    static String node(String name, String address) {
        return """
                ---
                {apiVersion: v1, kind: Node, metadata: {name: %s},
                 spec: {}, status: {addresses: [{type: InternalIP, address: %s}]}}
                """.formatted(name, address);
    }
}
