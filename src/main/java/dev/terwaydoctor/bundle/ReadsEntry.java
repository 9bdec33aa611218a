package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document of {@code reads.yaml}: a {@link RecordedRead} laid flat, keys without a value left out.
 *
 * <pre>{@code
 * verb: list                 # get | list
 * apiVersion: v1
 * resource: events           # plural
 * namespace: payments        # left out: cluster-wide, or a cluster-scoped object
 * name: ...                  # of a get
 * subresource: log           # only log
 * options: {fieldSelector: involvedObject.name=checkout-0}
 * status: 403                # HTTP status; a time-out is 504
 * reason: Forbidden          # of a failure, as in its Status
 * message: events is forbidden
 * cut: the newest 500 of 3120 kept
 * }</pre>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "verb",
    "apiVersion",
    "resource",
    "namespace",
    "name",
    "subresource",
    "options",
    "status",
    "reason",
    "message",
    "cut"
})
record ReadsEntry(
        @Nullable String verb,
        @Nullable String apiVersion,
        @Nullable String resource,
        @Nullable String namespace,
        @Nullable String name,
        @Nullable String subresource,
        @Nullable Map<String, String> options,
        int status,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String cut) {

    static ReadsEntry of(RecordedRead recorded) {
        ReadIdentity read = recorded.read();
        return new ReadsEntry(
                read.verb(),
                read.apiVersion(),
                read.resource(),
                read.namespace(),
                read.name(),
                read.subresource(),
                read.options(),
                recorded.status(),
                recorded.reason(),
                recorded.message(),
                recorded.cut());
    }

    boolean isComplete() {
        return verb != null && apiVersion != null && resource != null && status >= 100;
    }

    RecordedRead recorded() {
        ReadIdentity read = new ReadIdentity(
                orEmpty(verb),
                orEmpty(apiVersion),
                orEmpty(resource),
                orEmpty(namespace),
                orEmpty(name),
                orEmpty(subresource),
                Objects.requireNonNullElse(options, Map.of()));
        return new RecordedRead(read, status, orEmpty(reason), orEmpty(message), orEmpty(cut));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
