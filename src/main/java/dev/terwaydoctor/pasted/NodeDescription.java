package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.Locale;

/** A Node out of {@code kubectl describe node}. */
final class NodeDescription {

    private static final String DATE = "(\\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} [+-]\\d{4})";
    private static final Pattern CONDITION =
            Pattern.compile("^\\s+(\\w+)\\s+(True|False|Unknown)\\s+" + DATE + "\\s+" + DATE + "\\s+(\\S+)\\s+(.*)$");
    private static final Pattern TAINT =
            Pattern.compile("([\\w./-]+)(?:=([\\w.-]*))?:(NoSchedule|NoExecute|PreferNoSchedule)");

    private NodeDescription() {}

    static KubeObject read(Outline outline) {
        Tree node = new Tree()
                .put("metadata.name", outline.text("Name"))
                .put("metadata.creationTimestamp", Ages.date(outline.text("CreationTimestamp")))
                .put("spec.unschedulable", outline.text("Unschedulable"));
        outline.table("Conditions").forEach(line -> condition(line, node));
        taints(outline, node);
        for (String amounts : new String[] {"Capacity", "Allocatable"}) {
            String path = "status." + amounts.toLowerCase(Locale.ROOT);
            Tree quantities = new Tree();
            outline.under(amounts).forEach(each -> quantities.map().put(each.key(), each.value()));
            node.put(path, quantities.map());
        }
        outline.under("System Info").forEach(each -> node.put("status.nodeInfo." + camel(each.key()), each.value()));
        return new KubeObject(Kinds.NODE, Value.of(node.map()));
    }

    private static void condition(String line, Tree node) {
        Matcher row = CONDITION.matcher(line);
        if (row.matches()) {
            node.add(
                    "status.conditions",
                    new Tree()
                            .put("type", row.group(1))
                            .put("status", row.group(2))
                            .put("lastHeartbeatTime", Ages.date(row.group(3)))
                            .put("lastTransitionTime", Ages.date(row.group(4)))
                            .put("reason", row.group(5))
                            .put("message", row.group(6).strip()));
        }
    }

    private static void taints(Outline outline, Tree node) {
        Matcher taint = TAINT.matcher(outline.text("Taints") + "\n" + String.join("\n", outline.table("Taints")));
        while (taint.find()) {
            node.add(
                    "spec.taints",
                    new Tree()
                            .put("key", taint.group(1))
                            .put("value", taint.group(2))
                            .put("effect", taint.group(3)));
        }
    }

    /** {@code Kernel Version} is {@code kernelVersion} in the API. */
    private static String camel(String printed) {
        String joined = printed.replace(" ", "");
        return joined.isEmpty() ? "unknown" : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
}
