package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.report.Confidence;
import java.util.List;
import java.util.Map;

/**
 * A cause that the evidence about one patient speaks for.
 *
 * @param version what the running version of Terway says about it
 * @param ended whether its events have ceased although what they tell of is tried again and again
 * @param indicates the evidence that decides, and
 * @param confirms further evidence for the same cause
 * @param refutes what withholds it; empty when nothing does
 */
public record Candidate(
        Cause cause,
        Patient patient,
        Confidence confidence,
        Map<String, String> values,
        VersionFit version,
        boolean ended,
        List<Evidence> indicates,
        List<Evidence> confirms,
        List<Evidence> refutes) {

    public Candidate {
        values = Map.copyOf(values);
        indicates = List.copyOf(indicates);
        confirms = List.copyOf(confirms);
        refutes = List.copyOf(refutes);
    }

    public boolean isWithheld() {
        return !refutes.isEmpty();
    }
}
