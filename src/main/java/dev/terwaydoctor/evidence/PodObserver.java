package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.report.Report;
import java.util.List;

/** How the Pod as a whole stands: its stage, its IP, its network mode. */
public final class PodObserver implements Observer {

    static final FactSpec STAGE = FactSpec.fact("pod.stage", "Where in its life the Pod stands.", "stage", "phase");
    static final FactSpec HAS_IP = FactSpec.fact("pod.has-ip", "The Pod has an IP of its own.", "ip");
    static final FactSpec HOST_NETWORK = FactSpec.fact("pod.host-network", "The Pod uses its node's network.");

    @Override
    public List<FactSpec> facts() {
        return List.of(STAGE, HAS_IP, HOST_NETWORK);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (!chart.patient().isPod()) {
            return;
        }
        KubeObject pod = chart.object();
        String stage = chart.patient().stage().spelling();
        out.fact(STAGE.name(), Around.self(chart), pod.ref())
                .with("stage", stage)
                .with("phase", pod.at("status.phase").orEmpty())
                .saying("phase " + pod.at("status.phase").text("unknown"))
                .at(chart.patient().troubleSince(), null)
                .note();
        String ip = pod.at("status.podIP").orEmpty();
        if (chart.isHostNetwork()) {
            out.fact(HOST_NETWORK.name(), Around.self(chart), pod.ref())
                    .from(Report.Source.CONFIG)
                    .saying("spec.hostNetwork is true")
                    .note();
        } else if (!ip.isEmpty()) {
            out.fact(HAS_IP.name(), Around.self(chart), pod.ref())
                    .with("ip", ip)
                    .saying("status.podIP is " + ip)
                    .note();
        }
    }
}
