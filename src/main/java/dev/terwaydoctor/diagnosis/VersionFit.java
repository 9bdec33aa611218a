package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Version;
import dev.terwaydoctor.knowledge.Affects;
import dev.terwaydoctor.report.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * What the version of Terway that runs says about a fault that only some versions have.
 *
 * @param running as the image has it, empty when it says nothing
 * @param bound the version with the fix, or the first that has the fault; empty when it says nothing
 */
public record VersionFit(Affects.Fit fit, String running, String bound) {

    static final VersionFit SILENT = new VersionFit(Affects.Fit.SILENT, "", "");

    private static final String FACT = "terway.version";

    static VersionFit of(Affects affects, List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> piece.name().equals(FACT))
                .flatMap(piece -> Version.parse(piece.field("version")).stream())
                .findFirst()
                .map(running -> of(affects, running))
                .orElse(SILENT);
    }

    /** A version that should not have the fault makes one step less sure of it. */
    Confidence weigh(Confidence confidence) {
        if (!isAgainst()) {
            return confidence;
        }
        return confidence == Confidence.CERTAIN ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private boolean isAgainst() {
        return fit == Affects.Fit.FIXED || fit == Affects.Fit.TOO_OLD;
    }

    private static VersionFit of(Affects affects, Version running) {
        Affects.Fit fit = affects.of(running);
        Optional<Version> bound = switch (fit) {
            case SILENT -> Optional.empty();
            case TOO_OLD -> affects.brokenSince();
            case UNFIXED, FIXED -> affects.fixFor(running);
        };
        return bound.map(version -> new VersionFit(fit, running.toString(), version.toString()))
                .orElse(SILENT);
    }
}
