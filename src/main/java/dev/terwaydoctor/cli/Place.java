package dev.terwaydoctor.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a question is put: a saved incident, or else a live cluster.
 *
 * @param kubeconfig null for the usual one
 * @param context null for the current one
 * @param bundle folder or archive of an incident; null for a live cluster
 * @param now overrides the cluster's clock; null to follow it
 * @param config the settings, for knowledge and redaction of one's own; null for the default file where there is one
 */
public record Place(
        @Nullable Path kubeconfig,
        @Nullable String context,
        @Nullable Path bundle,
        @Nullable Instant now,
        @Nullable Path config) {}
