/**
 * An incident on disk: a folder (or a .tgz of it) with {@code case.yaml}, {@code cluster.yaml}, {@code logs/} and
 * {@code reads.yaml}. {@code Bundle} reads one, {@code BundleWriter} writes one, and {@code bundle.replay} serves one.
 * No judgement of what is in it, and no Kubernetes client.
 */
@NullMarked
package dev.terwaydoctor.bundle;

import org.jspecify.annotations.NullMarked;
