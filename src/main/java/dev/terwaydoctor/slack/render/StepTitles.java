package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import java.util.List;

/** The six steps in their order, and their names: the engine's own where it has begun one, ours before that. */
record StepTitles(Words words) {

    static final List<String> IDS =
            List.of("cluster-config", "component-health", "pod-and-node", "events", "ipam-eni", "logs");

    String of(Report.Step step) {
        return step.title().isBlank() || step.title().equals(step.id()) ? of(step.id()) : step.title();
    }

    String of(String id) {
        String key = "step." + id;
        return words.knows(key) ? words.say(key) : id;
    }
}
