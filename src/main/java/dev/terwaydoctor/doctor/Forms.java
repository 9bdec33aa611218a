package dev.terwaydoctor.doctor;

import java.util.List;
import java.util.Map;

/**
 * What forms need of the clusters: what can be picked, by reads that are few and end in time for a person who waits, and the log that was
 * asked for. Never throws for what a cluster or a person does.
 */
public interface Forms {

    /** The logs around what the {@code ask} is about: of its containers, of Terway on its node, of the node itself. */
    LogMenu logs(Ask ask);

    /** What is wrong with a demand, in the language of the {@code ask}; empty if nothing is. Reads nothing. */
    Map<LogDemand.Field, String> faults(Ask ask, LogDemand demand);

    /** The lines that were asked for. A log of any size is read without being held. */
    Answer pull(Ask ask, LogDemand demand);

    /** Namespaces whose names hold what was typed; of those that the {@code ask} is bound to, if it is. */
    List<String> namespaces(Ask ask, String typed);

    /** Pods whose names hold what was typed, each as {@code namespace/name}; an empty namespace is all that the {@code ask} is bound to. */
    List<String> pods(Ask ask, String namespace, String typed);
}
