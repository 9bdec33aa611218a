package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/** The columns of what owns Pods. */
final class WorkloadCells {

    static final Map<String, Cells.Function> FUNCTIONS = Map.of(
            "replicas-ready", (workload, now) -> ready(workload),
            "container-names", (workload, now) -> containers(workload.at("/spec/template"), ".name"),
            "container-images", (workload, now) -> containers(workload.at("/spec/template"), ".image"),
            "cron-container-names", (cron, now) -> containers(cron.at("/spec/jobTemplate/spec/template"), ".name"),
            "cron-container-images", (cron, now) -> containers(cron.at("/spec/jobTemplate/spec/template"), ".image"),
            "job-status", (job, now) -> jobStatus(job),
            "job-completions", (job, now) -> completions(job),
            "job-duration", WorkloadCells::duration,
            "scale-target", (scaler, now) -> scaleTarget(scaler),
            "owner", (object, now) -> owner(object));

    private WorkloadCells() {}

    private static String ready(JsonNode workload) {
        return workload.at("/status/readyReplicas").asInt() + "/"
                + workload.at("/spec/replicas").asInt(1);
    }

    private static String containers(JsonNode template, String field) {
        return Cells.joined(Cells.texts(template.at("/spec/containers"), field));
    }

    private static String jobStatus(JsonNode job) {
        if (isTrue(job, "Complete")) {
            return "Complete";
        }
        if (isTrue(job, "Failed")) {
            return "Failed";
        }
        if (job.at("/metadata/deletionTimestamp").isTextual()) {
            return "Terminating";
        }
        return isTrue(job, "Suspended") ? "Suspended" : "Running";
    }

    private static boolean isTrue(JsonNode object, String type) {
        for (JsonNode condition : object.at("/status/conditions")) {
            if (condition.path("type").asText().equals(type)
                    && condition.path("status").asText().equals("True")) {
                return true;
            }
        }
        return false;
    }

    private static String completions(JsonNode job) {
        int succeeded = job.at("/status/succeeded").asInt();
        JsonNode completions = job.at("/spec/completions");
        if (completions.isNumber()) {
            return succeeded + "/" + completions.asInt();
        }
        int parallelism = job.at("/spec/parallelism").asInt(1);
        return parallelism > 1 ? succeeded + "/1 of " + parallelism : succeeded + "/1";
    }

    private static String duration(JsonNode job, Instant now) {
        Instant until = Cells.time(job.at("/status/completionTime")).orElse(now);
        return Cells.age(job.at("/status/startTime"), until, "");
    }

    private static String scaleTarget(JsonNode scaler) {
        JsonNode target = scaler.at("/spec/scaleTargetRef");
        return target.path("kind").asText() + "/" + target.path("name").asText();
    }

    private static String owner(JsonNode object) {
        for (JsonNode owner : object.at("/metadata/ownerReferences")) {
            if (owner.path("controller").asBoolean()) {
                return owner.path("kind").asText() + "/" + owner.path("name").asText();
            }
        }
        return Cells.NONE;
    }
}
