package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the core Node says to Terway, and Terway by it: mode labels against the Node CR, kernel, SufficientIP, trunk, and how many Pod IPs it carries. */
public final class TerwayNodeObserver implements Observer {

    static final String EXCLUSIVE_LABEL = "k8s.aliyun.com/exclusive-mode-eni-type";
    static final String TRUNK_ANNOTATION = "k8s.aliyun.com/trunk-on";
    static final String LINGJUN_LABEL = "alibabacloud.com/lingjun-worker";

    static final FactSpec KNOWN = FactSpec.fact("node.known", "The patient's node.", "name");
    static final FactSpec KERNEL = FactSpec.fact(
            "node.kernel", "The node's kernel; number is 1000 times major plus minor.", "kernel", "number");
    static final FactSpec NOT_INITIALISED = FactSpec.fact(
            "node.network-not-ready", "The kubelet reports that the CNI plugin is not initialised.", "reason");
    static final FactSpec SUFFICIENT =
            FactSpec.fact("node.sufficient-ip", "Terway's condition SufficientIP on the node.", "status", "reason");
    static final FactSpec EXCLUSIVE = FactSpec.fact(
            "node.exclusive-mismatch",
            "Node label and Node CR label disagree on exclusive ENI mode.",
            "label",
            "nodeCr");
    static final FactSpec LINGJUN = FactSpec.fact(
            "node.lingjun-mismatch", "Node and Node CR disagree on whether this is a LingJun node.", "label", "nodeCr");
    static final FactSpec LABELS = FactSpec.fact(
            "node.cloud-labels-missing", "Labels or provider id that Terway needs are missing.", "missingLabels");
    static final FactSpec TRUNK_MISSING =
            FactSpec.fact("node.trunk-missing", "The Pod needs a member ENI and its node has no trunk.", "trunking");
    static final FactSpec TRUNK = FactSpec.fact("node.trunk-in-use", "The node's trunk ENI.", "trunkOn");
    static final FactSpec CAPACITY = FactSpec.fact(
            "node.ip-capacity",
            "How many Pods of the shared ENIs have addresses, can have one, and still fit, by the node's annotation.",
            "used",
            "capacity",
            "room");
    static final FactSpec WAITING = FactSpec.fact(
            "node.pods-waiting", "Pods of the node have waited minutes for their sandbox.", "waiting", "example");

    private static final Pattern KERNEL_VERSION = Pattern.compile("^(\\d+)\\.(\\d+)");
    private static final Pattern CNI_MISSING =
            Pattern.compile("cni plugin not initialized|cni config uninitialized|NetworkPluginNotReady");
    private static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public List<FactSpec> facts() {
        return List.of(
                KNOWN,
                KERNEL,
                NOT_INITIALISED,
                SUFFICIENT,
                EXCLUSIVE,
                LINGJUN,
                LABELS,
                TRUNK_MISSING,
                TRUNK,
                CAPACITY,
                WAITING);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        (chart.isNode() ? Stream.of(chart.object()) : chart.node().stream())
                .forEach(node -> new One(chart, node, out).observe());
    }

    private record One(Chart chart, KubeObject node, Notes out) {

        void observe() {
            fact(KNOWN).with("name", node.name()).note();
            kernel();
            conditions();
            labels();
            trunk();
            pods();
        }

        private void kernel() {
            String kernel = node.at("status.nodeInfo.kernelVersion").orEmpty();
            Matcher version = KERNEL_VERSION.matcher(kernel);
            if (version.find()) {
                fact(KERNEL)
                        .with("kernel", kernel)
                        .with("number", Long.parseLong(version.group(1)) * 1000 + Long.parseLong(version.group(2)))
                        .saying("kernelVersion " + kernel)
                        .note();
            }
        }

        private void conditions() {
            Value ready = node.condition("Ready");
            if (!ready.get("status").is("True")
                    && CNI_MISSING.matcher(ready.get("message").orEmpty()).find()) {
                condition(NOT_INITIALISED, ready)
                        .with("reason", ready.get("reason").orEmpty())
                        .note();
            }
            Value sufficient = node.condition("SufficientIP");
            if (sufficient.exists()) {
                condition(SUFFICIENT, sufficient)
                        .with("status", sufficient.get("status").orEmpty())
                        .with("reason", sufficient.get("reason").orEmpty())
                        .note();
            }
        }

        private Notes.Draft condition(FactSpec fact, Value condition) {
            return fact(fact)
                    .from(Report.Source.CONDITION)
                    .saying(condition.get("type").orEmpty() + "="
                            + condition.get("status").orEmpty() + ": "
                            + condition.get("message").orEmpty())
                    .at(condition.get("lastTransitionTime").time().orElse(null), null);
        }

        private void labels() {
            chart.terwayNode().ifPresent(cr -> {
                differ(EXCLUSIVE, mode(node), mode(cr));
                differ(LINGJUN, flag(node), flag(cr));
            });
            List<String> missing = new ArrayList<>();
            Stream.of("region", "zone")
                    .map(name -> "topology.kubernetes.io/" + name)
                    .filter(key -> !node.labels().containsKey(key)
                            && !node.labels().containsKey(key.replace("topology", "failure-domain.beta")))
                    .forEach(missing::add);
            if (!node.labels().containsKey("node.kubernetes.io/instance-type")) {
                missing.add("node.kubernetes.io/instance-type");
            }
            if (node.at("spec.providerID").orEmpty().isEmpty()) {
                missing.add("spec.providerID");
            }
            if (!missing.isEmpty()) {
                fact(LABELS)
                        .with("missingLabels", String.join(", ", missing))
                        .saying("missing: " + String.join(", ", missing))
                        .note();
            }
        }

        private void differ(FactSpec fact, String label, String nodeCr) {
            if (!label.equals(nodeCr)) {
                fact(fact)
                        .with("label", label)
                        .with("nodeCr", nodeCr)
                        .from(Report.Source.CONFIG)
                        .saying("Node says " + label + ", Node CR says " + nodeCr)
                        .note();
            }
        }

        private void trunk() {
            String trunk = node.annotations().getOrDefault(TRUNK_ANNOTATION, "");
            if (!trunk.isEmpty() && trunkInUse(trunk)) {
                fact(TRUNK)
                        .with("trunkOn", trunk)
                        .saying(TRUNK_ANNOTATION + "=" + trunk)
                        .note();
            } else if (trunk.isEmpty()
                    && chart.patient().isPod()
                    && chart.usesPodEni()
                    && !mode(node).equals("eniOnly")) {
                String trunking =
                        EniConf.of(chart).effective().get("enable_eni_trunking").text("not set");
                fact(TRUNK_MISSING)
                        .with("trunking", trunking)
                        .saying("no annotation " + TRUNK_ANNOTATION + "; enable_eni_trunking " + trunking)
                        .note();
            }
        }

        private boolean trunkInUse(String trunk) {
            Value nics = chart.terwayNode()
                    .map(cr -> cr.at("status.networkInterfaces"))
                    .orElse(Value.MISSING);
            return nics.entries().isEmpty() || nics.get(trunk).get("status").is("InUse");
        }

        private void pods() {
            List<KubeObject> all = chart.snapshot().objects(TerwayReads.podsOn(node.name())).stream()
                    .filter(SharedIp::uses)
                    .toList();
            long capacity = Value.of(node.annotations().get("k8s.aliyun.com/max-available-ip"))
                    .number(0);
            long used = all.stream().filter(SharedIp::has).count();
            if (capacity > 0 && listed() && !mode(node).equals("eniOnly")) {
                fact(CAPACITY)
                        .with("used", used)
                        .with("capacity", capacity)
                        .with("room", Math.max(0, capacity - used))
                        .saying(used + " Pods have addresses, max-available-ip is " + capacity)
                        .repeatedBy(TerwayReads.podsOn(node.name()).kubectl())
                        .note();
            }
            List<KubeObject> waiting = all.stream()
                    .filter(pod -> PodStage.stage(pod, chart.now()) == Stage.SANDBOX)
                    .filter(pod -> pod.created()
                            .filter(born -> born.plus(LONG).isBefore(chart.now()))
                            .isPresent())
                    .toList();
            if (!waiting.isEmpty() && chart.isNode()) {
                fact(WAITING)
                        .with("waiting", waiting.size())
                        .with("example", waiting.get(0).ref().path())
                        .saying(waiting.size() + " Pods without sandbox, e.g. "
                                + waiting.get(0).ref().path())
                        .repeatedBy(TerwayReads.podsOn(node.name()).kubectl())
                        .note();
            }
        }

        private boolean listed() {
            return chart.snapshot()
                    .read(TerwayReads.podsOn(node.name()))
                    .flatMap(Read::found)
                    .isPresent();
        }

        private Notes.Draft fact(FactSpec fact) {
            return out.fact(fact.name(), Relation.NODE, node.ref());
        }
    }

    /** Terway reads the mode without regard to case; anything but eniOnly is the shared mode. */
    static String mode(KubeObject node) {
        return node.labels().getOrDefault(EXCLUSIVE_LABEL, "").equalsIgnoreCase("eniOnly") ? "eniOnly" : "default";
    }

    private static String flag(KubeObject node) {
        return String.valueOf(node.labels().getOrDefault(LINGJUN_LABEL, "").equals("true"));
    }
}
