package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.diagnosis.Judgement;
import dev.terwaydoctor.evidence.Change;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.evidence.Snapshot;
import java.util.List;
import java.util.Map;

/**
 * What a run of the procedure came to.
 *
 * @param groups the Pods that each patient stands for
 * @param unread what was wanted and not asked for: beyond the bounds of calls or waves
 * @param changes what somebody did shortly before the trouble began, newest first
 */
public record Outcome(
        List<Chart> charts,
        List<Examination> examinations,
        Map<Patient, List<KubeObject>> groups,
        Judgement judgement,
        Snapshot snapshot,
        List<Request> unread,
        List<Change> changes,
        List<StepTold> steps,
        Cost cost,
        int waves) {}
