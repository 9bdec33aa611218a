package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.doctor.LogDemand;
import dev.terwaydoctor.doctor.LogMenu;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Three logs to choose from, a few Pods to pick, and a log for every demand. Remembers what it was asked. */
final class FakeForms implements Forms {

    static final LogDemand.OfContainer APP =
            new LogDemand.OfContainer("payments", "checkout-7d9f8b6c5d-x2x4k", "checkout", false);
    static final LogDemand.OfContainer TERWAY =
            new LogDemand.OfContainer("kube-system", "terway-eniip-cqskr", "terway", true);

    final List<Ask> asked = new CopyOnWriteArrayList<>();
    final List<LogDemand> pulled = new CopyOnWriteArrayList<>();
    volatile List<String> namespaces = List.of("payments", "platform");
    volatile List<String> pods = List.of("payments/checkout-7d9f8b6c5d-x2x4k", "payments/checkout-2");

    @Override
    public LogMenu logs(Ask ask) {
        asked.add(ask);
        return new LogMenu(
                List.of(
                        new LogMenu.Choice("checkout: this run", APP),
                        new LogMenu.Choice("Terway on the node, terway", TERWAY),
                        new LogMenu.Choice("Node: kubelet", new LogDemand.OfNode("cn-hz.10.0.0.7", "KUBELET"))),
                "");
    }

    @Override
    public Map<LogDemand.Field, String> faults(Ask ask, LogDemand demand) {
        Map<LogDemand.Field, String> faults = new EnumMap<>(LogDemand.Field.class);
        if (demand.pattern() && demand.filter().equals("(")) {
            faults.put(LogDemand.Field.FILTER, "no pattern");
        }
        return faults;
    }

    @Override
    public Answer pull(Ask ask, LogDemand demand) {
        asked.add(ask);
        pulled.add(demand);
        return SampleReports.log(40, 400);
    }

    @Override
    public List<String> namespaces(Ask ask, String typed) {
        asked.add(ask);
        return namespaces.stream().filter(name -> name.contains(typed)).toList();
    }

    @Override
    public List<String> pods(Ask ask, String namespace, String typed) {
        asked.add(ask);
        return pods.stream().filter(name -> name.contains(typed)).toList();
    }
}
