package dev.terwaydoctor.slack.forms;

import com.google.re2j.Pattern;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Limits;
import dev.terwaydoctor.slack.render.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows unseen: whose log it is about, and where the answer goes. It comes back from outside, so every part is checked for its shape, and
 * what anybody may do is asked again when it does.
 *
 * @param threadTs the thread that the answer belongs to; null where there is none
 * @param pods those whose logs the form offers, in the order in which its choices count them
 * @param node the node whose logs it offers; empty for none
 */
public record FormKey(
        String cluster,
        String channel,
        @Nullable String threadTs,
        Report.Target target,
        String language,
        List<Pod> pods,
        String node) {

    private static final String VERSION = "v1";
    private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]{1,30}");
    private static final Pattern TS = Pattern.compile("[0-9]{1,15}\\.[0-9]{1,10}");
    private static final int PARTS = 10;
    private static final int MOST_PODS = 5;

    /** A Pod by its names. */
    public record Pod(String namespace, String name) {}

    public FormKey {
        pods = List.copyOf(pods);
    }

    FormKey offering(List<Pod> others, String onNode) {
        return new FormKey(cluster, channel, threadTs, target, language, others, onNode);
    }

    /** Empty if it does not fit into a form. */
    Optional<String> text() {
        List<String> parts = new ArrayList<>(List.of(
                VERSION,
                cluster,
                channel,
                threadTs == null ? "" : threadTs,
                target.kind(),
                target.namespace(),
                target.name(),
                language,
                node,
                String.join(
                        ",",
                        pods.stream()
                                .map(pod -> pod.namespace() + "/" + pod.name())
                                .toList())));
        return Optional.of(String.join("|", parts))
                .filter(text -> text.length() <= Limits.PRIVATE_METADATA)
                .filter(text -> read(text).isPresent());
    }

    /** Reads what a form brought back; nothing if it is of another version or was changed. */
    public static Optional<FormKey> read(String text) {
        if (text.length() > Limits.PRIVATE_METADATA) {
            return Optional.empty();
        }
        String[] part = text.split("\\|", -1);
        boolean whole = part.length == PARTS
                && part[0].equals(VERSION)
                && Names.isCluster(part[1])
                && CHANNEL.matches(part[2])
                && (part[3].isEmpty() || TS.matches(part[3]))
                && Names.isKind(part[4])
                && Names.isNamespace(part[5])
                && Names.isName(part[6])
                && (part[8].isEmpty() || Names.isName(part[8]));
        return whole
                ? pods(part[9])
                        .map(pods -> new FormKey(
                                part[1],
                                part[2],
                                part[3].isEmpty() ? null : part[3],
                                new Report.Target(part[4], part[5], part[6]),
                                part[7].equals("zh") ? "zh" : "en",
                                pods,
                                part[8]))
                : Optional.empty();
    }

    private static Optional<List<Pod>> pods(String text) {
        List<Pod> pods = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int slash = each.indexOf('/');
            boolean named =
                    slash > 0 && Names.isName(each.substring(0, slash)) && Names.isName(each.substring(slash + 1));
            if (!named || pods.size() == MOST_PODS) {
                return Optional.empty();
            }
            pods.add(new Pod(each.substring(0, slash), each.substring(slash + 1)));
        }
        return Optional.of(pods);
    }
}
