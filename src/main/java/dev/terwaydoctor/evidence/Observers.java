package dev.terwaydoctor.evidence;

import java.util.List;
import java.util.stream.Stream;

/** All observers, and with them the whole vocabulary of facts. */
public final class Observers {

    private static final List<Observer> ALL =
            Stream.of(kubernetes(), terway()).flatMap(List::stream).toList();

    private Observers() {}

    public static List<Observer> all() {
        return ALL;
    }

    private static List<Observer> kubernetes() {
        return List.of(
                new EventObserver(),
                new PodObserver(),
                new ContainerObserver(),
                new StartObserver(),
                new PastEndingObserver(),
                new ProbeObserver(),
                new SchedulingObserver(),
                new VolumeObserver(),
                new WorkloadObserver(),
                new CreationObserver(),
                new JobObserver(),
                new NodeObserver(),
                new ServiceObserver(),
                new PeerObserver(),
                new PolicyObserver(),
                new RightsObserver(),
                new DnsObserver(),
                new IngressObserver(),
                new BudgetObserver(),
                new NamespaceObserver(),
                new HpaObserver(),
                new LogObserver());
    }

    private static List<Observer> terway() {
        return List.of(
                new NetworkPendingObserver(),
                new EniConfigObserver(),
                new IpamObserver(),
                new TerwayDaemonObserver(),
                new ControlplaneObserver(),
                new TerwayNodeObserver(),
                new NodePoolObserver(),
                new AddressBookObserver(),
                new PodEniObserver(),
                new PodNetworkingObserver(),
                new WebhookObserver(),
                new EniResourceObserver(),
                new ClusterObserver());
    }

    public static Stream<FactSpec> facts() {
        return ALL.stream().flatMap(observer -> observer.facts().stream());
    }
}
