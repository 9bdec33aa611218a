package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.report.Report;
import java.util.List;

/** How the claims stand that a Pod mounts, and whether what they name exists. */
public final class VolumeObserver implements Observer {

    static final FactSpec CLAIM = FactSpec.fact(
            "claim.phase",
            "A claim that the Pod mounts is not bound.",
            "claim",
            "phase",
            "class",
            "volume",
            "mode",
            "minutes");
    static final FactSpec CLAIM_MISSING =
            FactSpec.fact("claim.missing", "The Pod mounts a claim that does not exist.", "claim");
    static final FactSpec CLASS_MISSING = FactSpec.fact(
            "claim.class-missing",
            "A claim that is not bound names a StorageClass that does not exist.",
            "claim",
            "class");
    static final FactSpec VOLUME_MISSING = FactSpec.fact(
            "claim.volume-missing", "A claim names a PersistentVolume that does not exist.", "claim", "volume");

    private static final int SECONDS_A_MINUTE = 60;

    @Override
    public List<FactSpec> facts() {
        return List.of(CLAIM, CLAIM_MISSING, CLASS_MISSING, VOLUME_MISSING);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Reads.claims(chart.object()).forEach(claim -> {
            if (chart.snapshot().isAbsent(claim)) {
                out.fact(CLAIM_MISSING.name(), Relation.VOLUME, claim.ref())
                        .with("claim", claim.name())
                        .from(Report.Source.RESOURCE)
                        .saying("PersistentVolumeClaim " + claim.name() + " is not there")
                        .note();
            }
            chart.get(claim).ifPresent(found -> observe(chart, found, out));
        });
    }

    private static void observe(Chart chart, KubeObject claim, Notes out) {
        String phase = claim.at("status.phase").orEmpty();
        if (phase.equals("Bound")) {
            missing(chart, claim, out);
            return;
        }
        draft(CLAIM, claim, out)
                .with("phase", phase)
                .with(
                        "mode",
                        String.join(
                                ",",
                                claim.at("spec.accessModes").stream()
                                        .map(Object::toString)
                                        .toList()))
                .with(
                        "minutes",
                        claim.created()
                                .map(since ->
                                        (chart.now().getEpochSecond() - since.getEpochSecond()) / SECONDS_A_MINUTE)
                                .orElse(0L))
                .saying("status.phase is " + phase + ", spec.storageClassName is "
                        + claim.at("spec.storageClassName").text("not set"))
                .at(claim.created().orElse(null), null)
                .note();
        missing(chart, claim, out);
    }

    private static void missing(Chart chart, KubeObject claim, Notes out) {
        Reads.behindClaim(claim).stream().filter(chart.snapshot()::isAbsent).forEach(absent -> {
            FactSpec fact = absent.kind().equals(Kinds.STORAGE_CLASS) ? CLASS_MISSING : VOLUME_MISSING;
            boolean harmless =
                    fact.equals(CLASS_MISSING) && claim.at("status.phase").is("Bound");
            if (!harmless) {
                draft(fact, claim, out)
                        .from(Report.Source.RESOURCE)
                        .saying(absent.kind().name() + " " + absent.name() + " is not there")
                        .repeatedBy(new Request.Get(absent.ref()).kubectl())
                        .note();
            }
        });
    }

    private static Notes.Draft draft(FactSpec fact, KubeObject claim, Notes out) {
        return out.fact(fact.name(), Relation.VOLUME, claim.ref())
                .with("claim", claim.name())
                .with("class", claim.at("spec.storageClassName").orEmpty())
                .with("volume", claim.at("spec.volumeName").orEmpty());
    }
}
