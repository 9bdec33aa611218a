package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The containers of one Pod, as far as asking for their logs is concerned. */
final class PodContainers {

    private final JsonNode pod;
    private final String name;

    PodContainers(JsonNode pod) {
        this.pod = pod;
        this.name = pod.path("metadata").path("name").asText();
    }

    /** The container asked for, or the only one. */
    String choose(String asked) {
        List<String> main = names("containers");
        List<String> init = names("initContainers");
        List<String> ephemeral = names("ephemeralContainers");
        if (asked.isEmpty()) {
            if (main.size() == 1) {
                return main.get(0);
            }
            throw StatusException.badRequest("a container name must be specified for pod " + name + ", choose one of: "
                    + bracketed(main)
                    + (init.isEmpty() ? "" : " or one of the init containers: " + bracketed(init))
                    + (ephemeral.isEmpty() ? "" : " or one of the ephemeral containers: " + bracketed(ephemeral)));
        }
        if (Stream.of(main, init, ephemeral).noneMatch(names -> names.contains(asked))) {
            throw StatusException.badRequest("container " + asked + " is not valid for pod " + name);
        }
        return asked;
    }

    /** Refuses as the kubelet does where there can be no log; an empty one is left for a container that has run. */
    void requireLog(String container, boolean previous) {
        if (previous) {
            throw StatusException.badRequest(
                    "previous terminated container \"" + container + "\" in pod \"" + name + "\" not found");
        }
        JsonNode status = status(container);
        JsonNode waiting = status.path("state").path("waiting");
        if (waiting.isObject() && status.path("lastState").path("terminated").isMissingNode()) {
            throw StatusException.badRequest("container \"" + container + "\" in pod \"" + name
                    + "\" is waiting to start: " + waiting.path("reason").asText("ContainerCreating"));
        }
    }

    private JsonNode status(String container) {
        for (String field : List.of("containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses")) {
            for (JsonNode status : pod.path("status").path(field)) {
                if (status.path("name").asText().equals(container)) {
                    return status;
                }
            }
        }
        return pod.path("no status");
    }

    private List<String> names(String field) {
        List<String> names = new ArrayList<>();
        pod.path("spec")
                .path(field)
                .forEach(container -> names.add(container.path("name").asText()));
        return names;
    }

    private static String bracketed(List<String> names) {
        return "[" + String.join(" ", names) + "]";
    }
}
