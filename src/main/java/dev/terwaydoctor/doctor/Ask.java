package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question and where it was asked.
 *
 * @param id for logs and audit; unique per question
 * @param cluster the cluster's name in the settings
 * @param namespaces the namespaces bound to the place of asking, searched first; empty for all
 * @param language {@code en} or {@code zh}; null to follow the question's own language
 * @param about what the conversation is about already, for "it" and bare follow-ups; null when it is new
 */
public record Ask(
        String id,
        String text,
        String cluster,
        List<String> namespaces,
        @Nullable String language,
        Report.@Nullable Target about) {

    public Ask {
        namespaces = List.copyOf(namespaces);
    }
}
