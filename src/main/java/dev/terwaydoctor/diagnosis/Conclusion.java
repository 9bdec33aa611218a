package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.report.Confidence;
import java.util.List;

/**
 * One cause and all patients it was concluded for.
 *
 * @param first the candidate whose evidence is quoted
 * @param symptoms how it shows in the patient whose evidence is quoted
 * @param patients everyone it holds for, in the order of examination
 */
public record Conclusion(Candidate first, List<Candidate> symptoms, List<Patient> patients) {

    public Conclusion {
        symptoms = List.copyOf(symptoms);
        patients = List.copyOf(patients);
    }

    public Cause cause() {
        return first.cause();
    }

    public Confidence confidence() {
        return first.confidence();
    }
}
