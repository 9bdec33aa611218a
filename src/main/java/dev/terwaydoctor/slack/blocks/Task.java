package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One step of a plan and how far it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("task_card")
public record Task(String taskId, String title, Status status) {

    /** Slack draws a sign for each. */
    public enum Status {
        PENDING,
        IN_PROGRESS,
        COMPLETE,
        ERROR;

        @JsonValue
        String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Task {
        Limits.sized("task_id", taskId, 1, Limits.ID);
        Limits.sized("task title", title, 1, Limits.TASK_TITLE);
    }

    /** The title is literal: Slack reads no markup in it. */
    public static Task of(String id, String title, Status status) {
        String line = CleanText.line(title);
        return new Task(id, Clip.plain(line.isEmpty() ? "-" : line, Limits.TASK_TITLE), status);
    }
}
