package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.diagnosis.Judgement;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.evidence.Snapshot;
import java.util.List;
import java.util.Map;

/**
 * What a run of the procedure came to.
 *
 * @param groups the Pods that each patient stands for
 */
public record Outcome(
        List<Chart> charts,
        List<Examination> examinations,
        Map<Patient, List<KubeObject>> groups,
        Judgement judgement,
        Snapshot snapshot,
        List<StepTold> steps,
        Cost cost,
        int waves) {}
