package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.stream.Stream;

/** What a Pod's spec says about one of its containers. */
record ContainerSpec(String name, boolean init, Value root) {

    static ContainerSpec of(KubeObject pod, String name) {
        return all(pod).filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElse(new ContainerSpec(name, false, Value.MISSING));
    }

    /** Init containers first. */
    static Stream<ContainerSpec> all(KubeObject pod) {
        return Stream.concat(listed(pod, "spec.initContainers", true), listed(pod, "spec.containers", false));
    }

    private static Stream<ContainerSpec> listed(KubeObject pod, String path, boolean init) {
        return pod.at(path).stream()
                .map(root -> new ContainerSpec(root.get("name").orEmpty(), init, root));
    }

    /** An init container that goes on running beside the others. */
    boolean isSidecar() {
        return init && root.get("restartPolicy").is("Always");
    }

    String image() {
        return root.get("image").orEmpty();
    }

    String memoryLimit() {
        return root.at("resources.limits.memory").orEmpty();
    }

    /** Command and arguments in one line; empty when the image's own are used. */
    String command() {
        return String.join(
                " ",
                Stream.of("command", "args")
                        .flatMap(key -> root.get(key).stream())
                        .map(Value::orEmpty)
                        .toList());
    }

    /** The container's declared port of that number or name, as a number; the text itself where none is declared. */
    String portNumber(String port) {
        return root.get("ports").stream()
                .filter(each -> each.get("name").is(port))
                .map(each -> each.get("containerPort").orEmpty())
                .findFirst()
                .orElse(port);
    }

    List<String> declaredPorts() {
        return root.get("ports").stream()
                .map(each -> each.get("containerPort").orEmpty())
                .toList();
    }
}
