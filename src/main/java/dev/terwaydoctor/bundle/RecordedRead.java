package dev.terwaydoctor.bundle;

/**
 * One read as it went when the bundle was collected: the HTTP status, for a failure the reason and message of its
 * Status, and what was cut off the answer before it was written ({@code ""}: nothing).
 */
public record RecordedRead(ReadIdentity read, int status, String reason, String message, String cut) {

    public static RecordedRead ok(ReadIdentity read) {
        return new RecordedRead(read, 200, "", "", "");
    }

    public static RecordedRead cut(ReadIdentity read, String what) {
        return new RecordedRead(read, 200, "", "", what);
    }

    public static RecordedRead failed(ReadIdentity read, int status, String reason, String message) {
        return new RecordedRead(read, status, reason, message, "");
    }

    public boolean isFailure() {
        return status >= 300;
    }
}
