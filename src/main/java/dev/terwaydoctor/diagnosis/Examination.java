package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.evidence.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One patient with its evidence, nearest and newest first, so that the first match of a signal is the one to quote.
 *
 * @param now the cluster's time
 */
public record Examination(Patient patient, List<Evidence> evidence, Instant now) {

    /** Signs may precede the trouble they explain by so much, and must not be older than this where no trouble shows. */
    private static final Duration SLACK = Duration.ofMinutes(15);

    /** The longest pause between two tries: Terway leaves a vSwitch alone for up to 20 minutes, the kubelet an image for five. */
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(30);

    /** Stages in which somebody tries again and again, and each failure is an event. */
    private static final Set<Stage> RETRIED = Set.of(Stage.SANDBOX, Stage.IMAGE, Stage.CONTAINER);

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

    /** Whether these events have stopped coming although the failure they tell of would bring new ones. */
    boolean hasCeased(List<Evidence> pieces) {
        List<Evidence> events = pieces.stream()
                .filter(piece -> piece.name().equals(Evidence.EVENT))
                .toList();
        return RETRIED.contains(patient.stage())
                && !events.isEmpty()
                && events.stream()
                        .allMatch(event -> event.lastSeen()
                                .filter(last -> last.isBefore(now.minus(BETWEEN_TRIES)))
                                .isPresent());
    }
}
