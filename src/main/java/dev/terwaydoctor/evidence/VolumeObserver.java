package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How the claims stand that a Pod mounts, and whether what they name exists. */
public final class VolumeObserver implements Observer {

    private static final int USERS_AT_MOST = 3;

    static final FactSpec CLAIM = FactSpec.fact(
            "claim.phase", "A claim that the Pod mounts is not bound.", "claim", "phase", "class", "volume", "minutes");
    static final FactSpec CLAIM_MISSING =
            FactSpec.fact("claim.missing", "The Pod mounts a claim that does not exist.", "claim");
    static final FactSpec CLASS_MISSING = FactSpec.fact(
            "claim.class-missing",
            "A claim that is not bound names a StorageClass that does not exist.",
            "claim",
            "class");
    static final FactSpec VOLUME_MISSING = FactSpec.fact(
            "claim.volume-missing", "A claim names a PersistentVolume that does not exist.", "claim", "volume");

    static final FactSpec DELETED = FactSpec.fact(
            "claim.deleted",
            "A claim is marked for deletion; users are Pods that mount it, where they were read.",
            "claim",
            "finalizers",
            "users");

    @Override
    public List<FactSpec> facts() {
        return List.of(CLAIM, CLAIM_MISSING, CLASS_MISSING, VOLUME_MISSING, DELETED);
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
        claim.deleted().ifPresent(since -> deleted(chart, claim, since, out));
        String phase = claim.at("status.phase").orEmpty();
        if (phase.equals("Bound")) {
            return;
        }
        draft(CLAIM, claim, out)
                .with("phase", phase)
                .with("minutes", minutesOld(chart, claim))
                .saying("status.phase is " + phase + ", spec.storageClassName is "
                        + claim.at("spec.storageClassName").text("not set"))
                .at(claim.created().orElse(null), null)
                .note();
        if (!phase.equals("Lost")) {
            missing(chart, claim, out);
        }
    }

    private static void deleted(Chart chart, KubeObject claim, Instant since, Notes out) {
        String finalizers =
                claim.metadata().get("finalizers").stream().map(Value::orEmpty).collect(Collectors.joining(", "));
        out.fact(DELETED.name(), Relation.VOLUME, claim.ref())
                .with("claim", claim.name())
                .with("finalizers", finalizers)
                .with("users", users(chart, claim))
                .saying("metadata.deletionTimestamp is " + since + ", finalizers " + finalizers)
                .at(since, null)
                .note();
    }

    private static String users(Chart chart, KubeObject claim) {
        return chart.snapshot().objects(Reads.podsIn(claim.namespace())).stream()
                .filter(pod ->
                        Reads.claims(pod).stream().anyMatch(each -> each.ref().equals(claim.ref())))
                .map(KubeObject::name)
                .limit(USERS_AT_MOST)
                .collect(Collectors.joining(", "));
    }

    private static long minutesOld(Chart chart, KubeObject claim) {
        return claim.created()
                .map(since -> Duration.between(since, chart.now()).toMinutes())
                .orElse(0L);
    }

    private static void missing(Chart chart, KubeObject claim, Notes out) {
        Reads.behindClaim(claim).stream()
                .filter(chart.snapshot()::isAbsent)
                .forEach(absent -> draft(
                                absent.kind().equals(Kinds.STORAGE_CLASS) ? CLASS_MISSING : VOLUME_MISSING, claim, out)
                        .from(Report.Source.RESOURCE)
                        .saying(absent.kind().name() + " " + absent.name() + " is not there")
                        .repeatedBy(absent.kubectl())
                        .note());
    }

    private static Notes.Draft draft(FactSpec fact, KubeObject claim, Notes out) {
        return out.fact(fact.name(), Relation.VOLUME, claim.ref())
                .with("claim", claim.name())
                .with("class", claim.at("spec.storageClassName").orEmpty())
                .with("volume", claim.at("spec.volumeName").orEmpty());
    }
}
