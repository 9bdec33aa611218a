package dev.terwaydoctor.bundle.replay;

import dev.terwaydoctor.bundle.Coverage;
import dev.terwaydoctor.bundle.ReadIdentity;
import dev.terwaydoctor.bundle.RecordedRead;
import dev.terwaydoctor.bundle.RecordedReads;
import java.util.Map;

/** Turns what the bundle recorded about a read into what the API answers: go on, the old failure, or NotCollected. */
final class CollectedReads {

    private static final Map<Integer, String> REASONS = Map.of(
            401, "Unauthorized",
            403, "Forbidden",
            404, "NotFound",
            410, "Expired",
            429, "TooManyRequests",
            500, "InternalError",
            503, "ServiceUnavailable",
            504, "Timeout");

    private final RecordedReads reads;

    CollectedReads(RecordedReads reads) {
        this.reads = reads;
    }

    /** Returns what was cut off the answer, {@code ""} for nothing. */
    String require(ReadIdentity read) {
        Coverage coverage = coverageUnlessFailed(read);
        if (coverage instanceof Coverage.Collected collected) {
            return collected.cut();
        }
        throw StatusException.notCollected(describe(read));
    }

    /** As {@link #require}, but answers false instead of failing where nobody made this read. */
    boolean isCollected(ReadIdentity read) {
        return coverageUnlessFailed(read) instanceof Coverage.Collected;
    }

    boolean isForbidden(ReadIdentity read) {
        return reads.coverageOf(read) instanceof Coverage.Failed failed
                && failed.read().status() == 403;
    }

    private Coverage coverageUnlessFailed(ReadIdentity read) {
        Coverage coverage = reads.coverageOf(read);
        if (coverage instanceof Coverage.Failed failed) {
            throw failure(failed.read());
        }
        return coverage;
    }

    private static StatusException failure(RecordedRead read) {
        String reason = read.reason().isEmpty() ? REASONS.getOrDefault(read.status(), "Unknown") : read.reason();
        String message = read.message().isEmpty() ? describe(read.read()) + " failed: " + reason : read.message();
        StatusException failure = new StatusException(read.status(), reason, message);
        boolean objectIsMissing = read.status() == 404 && !read.read().name().isEmpty();
        return objectIsMissing
                ? failure.about(read.read().resource(), read.read().name())
                : failure;
    }

    private static String describe(ReadIdentity read) {
        StringBuilder text = new StringBuilder(read.verb()).append(' ').append(read.resource());
        if (!read.subresource().isEmpty()) {
            text.append('/').append(read.subresource());
        }
        if (!read.name().isEmpty()) {
            text.append(" \"").append(read.name()).append('"');
        }
        if (!read.namespace().isEmpty()) {
            text.append(" in namespace \"").append(read.namespace()).append('"');
        }
        return text.toString();
    }
}
