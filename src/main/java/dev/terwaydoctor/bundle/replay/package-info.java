/**
 * A bundle served as a read-only Kubernetes API on loopback; {@code ReplayServer} is the way in, {@code ReplayApi} the
 * table of what is answered. Every answer is a function of the request and the bundle alone: nothing is remembered
 * between requests, and nothing can be changed.
 */
@NullMarked
package dev.terwaydoctor.bundle.replay;

import org.jspecify.annotations.NullMarked;
