package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Finds the Pods that messages of the kubelet, the runtime and Terway name in their own ways. */
final class Mentions {

    private static final String LABEL = "([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)";
    private static final String NAME = "([a-z0-9](?:[-a-z0-9.]*[a-z0-9])?)";
    /** {@code "name_namespace(uid)"}, as the kubelet writes it. */
    private static final Pattern KUBELET = Pattern.compile("\\b" + NAME + "_" + LABEL + "(?:\\(|\"|\\b)");
    /** {@code pod="namespace/name"} and {@code Pod namespace/name}. */
    private static final Pattern SLASHED = Pattern.compile("(?i)\\bpods?[=:\" ]{1,3}" + LABEL + "/" + NAME);

    private static final Pattern QUOTED = Pattern.compile("(?i)\\bpods? \"" + NAME + "\"");
    private static final Pattern NODE = Pattern.compile(
            "(?i)\\bnode[=: \"]{1,3}([a-z]{2}-[a-z]+(?:-[a-z0-9]+)*\\.(?:i-[a-z0-9]+|\\d+\\.\\d+\\.\\d+\\.\\d+))");

    private Mentions() {}

    static void read(String message, PasteFinds finds) {
        Matcher slashed = SLASHED.matcher(message);
        while (slashed.find()) {
            finds.bad(Kind.POD, slashed.group(1), slashed.group(2));
        }
        Matcher kubelet = KUBELET.matcher(message);
        while (kubelet.find()) {
            if (kubelet.group(1).indexOf('-') > 0) {
                finds.bad(Kind.POD, kubelet.group(2), kubelet.group(1));
            }
        }
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            finds.bad(Kind.POD, null, quoted.group(1));
        }
        Matcher node = NODE.matcher(message);
        while (node.find()) {
            finds.node(node.group(1));
        }
    }
}
