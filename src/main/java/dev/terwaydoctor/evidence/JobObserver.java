package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** How a Job stands, whether it is the patient or owns it, and whether a CronJob runs. */
public final class JobObserver implements Observer {

    static final FactSpec JOB = FactSpec.fact(
            "job.state",
            "How a Job stands: complete, failed, suspended or active; reason is that of its failure.",
            "job",
            "state",
            "reason",
            "succeeded",
            "failed",
            "wanted",
            "backoffLimit",
            "deadline");
    static final FactSpec CRON_JOB = FactSpec.fact(
            "cronjob.state",
            "How a CronJob stands: suspended, running or waiting.",
            "cronjob",
            "state",
            "schedule",
            "lastRun",
            "lastSuccess",
            "active",
            "policy");

    @Override
    public List<FactSpec> facts() {
        return List.of(JOB, CRON_JOB);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Stream.concat(Stream.of(chart.object()), chart.owners().stream()).forEach(object -> {
            if (object.kind().equals(Kinds.JOB)) {
                job(object, out);
            } else if (object.kind().equals(Kinds.CRON_JOB)) {
                cronJob(object, out);
            }
        });
    }

    private static void job(KubeObject job, Notes out) {
        Value failed = job.condition("Failed");
        boolean hasFailed = failed.get("status").is("True");
        Value told = hasFailed ? failed : job.condition("Complete");
        out.fact(JOB.name(), Relation.OWNER, job.ref())
                .with("job", job.name())
                .with("state", state(job))
                .with("reason", failed.get("reason").orEmpty())
                .with("succeeded", job.at("status.succeeded").number(0))
                .with("failed", job.at("status.failed").number(0))
                .with("wanted", job.at("spec.completions").number(1))
                .with("backoffLimit", job.at("spec.backoffLimit").number(6))
                .with("deadline", job.at("spec.activeDeadlineSeconds").orEmpty())
                .from(Report.Source.CONDITION)
                .saying("succeeded " + job.at("status.succeeded").number(0) + ", failed "
                        + job.at("status.failed").number(0)
                        + (hasFailed
                                ? "; " + failed.get("reason").orEmpty() + ": "
                                        + failed.get("message").orEmpty()
                                : ""))
                .at(told.get("lastTransitionTime").time().orElse(null), null)
                .note();
    }

    private static String state(KubeObject job) {
        if (job.condition("Failed").get("status").is("True")) {
            return "failed";
        }
        if (job.condition("Complete").get("status").is("True")) {
            return "complete";
        }
        return job.at("spec.suspend").isTrue() ? "suspended" : "active";
    }

    private static void cronJob(KubeObject cronJob, Notes out) {
        boolean suspended = cronJob.at("spec.suspend").isTrue();
        int active = cronJob.at("status.active").items().size();
        out.fact(CRON_JOB.name(), Relation.OWNER, cronJob.ref())
                .with("cronjob", cronJob.name())
                .with("state", suspended ? "suspended" : active > 0 ? "running" : "waiting")
                .with("schedule", cronJob.at("spec.schedule").orEmpty())
                .with("lastRun", cronJob.at("status.lastScheduleTime").orEmpty())
                .with("lastSuccess", cronJob.at("status.lastSuccessfulTime").orEmpty())
                .with("active", active)
                .with("policy", cronJob.at("spec.concurrencyPolicy").text("Allow"))
                .from(Report.Source.CONFIG)
                .saying("spec.suspend is " + suspended + ", spec.schedule is "
                        + cronJob.at("spec.schedule").orEmpty())
                .note();
    }
}
