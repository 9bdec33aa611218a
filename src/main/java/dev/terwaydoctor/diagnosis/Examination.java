package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One patient with its evidence, nearest and newest first, so that the first match of a signal is the one to quote.
 *
 * @param now the cluster's time
 */
public record Examination(Patient patient, List<Evidence> evidence, Instant now) {

    /** Signs may precede the trouble they explain by so much, and must not be older than this where no trouble shows. */
    private static final Duration SLACK = Duration.ofMinutes(15);

    private static final Comparator<Evidence> NEAREST_NEWEST = Comparator.comparing(Evidence::relation)
            .thenComparing(evidence -> evidence.lastSeen().orElse(Instant.MAX), Comparator.reverseOrder())
            .thenComparing(Evidence::count, Comparator.reverseOrder())
            .thenComparing(evidence -> evidence.subject().subject())
            .thenComparing(evidence -> evidence.text().shown())
            .thenComparing(evidence -> evidence.fields().toString());

    public Examination {
        evidence = evidence.stream().sorted(NEAREST_NEWEST).toList();
    }

    /** Whether it belongs to the patient's present trouble; what ended well before is history. */
    public boolean isCurrent(Evidence piece) {
        Instant trouble = patient.troubleSince() == null ? now : patient.troubleSince();
        return piece.lastSeen()
                .map(last -> !last.isBefore(trouble.minus(SLACK)))
                .orElse(true);
    }
}
