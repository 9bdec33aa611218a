package dev.terwaydoctor.slack.alerts;

import dev.terwaydoctor.report.Report;
import java.util.List;

/**
 * What an alert says.
 *
 * @param rule its name as people know it; written by strangers, not yet escaped
 * @param firing false for the news that it is over
 * @param cluster as the alert calls it; empty where it does not say
 * @param fingerprint the same for alerts about the same trouble of the same workload
 * @param subjects what to look at, the most exact first; what comes later is looked at where nothing earlier is found
 * @param nodes every node that it names
 * @param namespaces every namespace that it names
 */
public record AlertNotice(
        String rule,
        boolean firing,
        String cluster,
        String fingerprint,
        List<Report.Target> subjects,
        List<String> nodes,
        List<String> namespaces) {

    public AlertNotice {
        subjects = List.copyOf(subjects);
        nodes = List.copyOf(nodes);
        namespaces = List.copyOf(namespaces);
    }
}
