package dev.terwaydoctor.evidence;

import java.util.List;
import java.util.stream.Stream;

/** All observers, and with them the whole vocabulary of facts. */
public final class Observers {

    private static final List<Observer> ALL =
            List.of(new EventObserver(), new PodObserver(), new ContainerObserver(), new LogObserver());

    private Observers() {}

    public static List<Observer> all() {
        return ALL;
    }

    public static Stream<FactSpec> facts() {
        return ALL.stream().flatMap(observer -> observer.facts().stream());
    }
}
