package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.Optional;

/** A version {@code vMAJOR.MINOR.PATCH} as an image tag has it; the chart's own version says nothing about the program. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    private static final Pattern TAG = Pattern.compile(":v?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:[-@+.]|$)");

    private static final Pattern WHOLE = Pattern.compile("v?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    /** A version on its own, such as {@code v1.17.1}. */
    public static Optional<Version> parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? Optional.of(of(whole)) : Optional.empty();
    }

    static Optional<Version> ofImage(String image) {
        Matcher tag = TAG.matcher(image);
        return tag.find() ? Optional.of(of(tag)) : Optional.empty();
    }

    private static Version of(Matcher numbers) {
        return new Version(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** Whether both are of the same line of releases, such as 1.16. */
    public boolean isOfLine(Version other) {
        return major == other.major && minor == other.minor;
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number(), other.number());
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
