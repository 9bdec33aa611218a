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
 * @param attachment a description, event list or log that came as a file with the words; empty when none did
 * @param about what the conversation is about already, for "it" and bare follow-ups; null when it is new
 */
public record Ask(
        String id,
        String text,
        String cluster,
        List<String> namespaces,
        @Nullable String language,
        Report.@Nullable Target about,
        String attachment) {

    public Ask {
        namespaces = List.copyOf(namespaces);
    }

    /** A question of words alone. */
    public Ask(
            String id,
            String text,
            String cluster,
            List<String> namespaces,
            @Nullable String language,
            Report.@Nullable Target about) {
        this(id, text, cluster, namespaces, language, about, "");
    }

    /** The words and, set apart as copied, what came with them. */
    String whole() {
        return attachment.isBlank() ? text : text + "\n```\n" + attachment + "\n```";
    }
}
