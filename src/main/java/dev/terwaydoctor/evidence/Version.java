package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.Optional;

/** A version {@code vMAJOR.MINOR.PATCH} as an image tag has it; the chart's own version says nothing about the program. */
record Version(int major, int minor, int patch) {

    private static final Pattern TAG = Pattern.compile(":v?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:[-@+.]|$)");

    static Optional<Version> ofImage(String image) {
        Matcher tag = TAG.matcher(image);
        return tag.find()
                ? Optional.of(new Version(
                        Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2)), Integer.parseInt(tag.group(3))))
                : Optional.empty();
    }

    /** The image of a container in a Pod spec; empty when there is no such container. */
    static String image(Value podSpec, String container) {
        return podSpec.get("containers").stream()
                .filter(each -> each.get("name").is(container))
                .map(each -> each.get("image").orEmpty())
                .findFirst()
                .orElse("");
    }

    /** The image that Terway runs with: the Pod's own, before what the DaemonSet asks for. */
    static String terwayImage(Optional<KubeObject> pod, Optional<KubeObject> daemonSet) {
        return pod.map(each -> image(each.spec(), "terway"))
                .filter(image -> !image.isEmpty())
                .or(() -> daemonSet.map(set -> image(set.at("spec.template.spec"), "terway")))
                .orElse("");
    }

    /** One number that orders versions, for conditions: 1.17.1 is 1017001. */
    long number() {
        return major * 1_000_000L + minor * 1_000L + patch;
    }

    @Override
    public String toString() {
        return "v" + major + "." + minor + "." + patch;
    }
}
