/**
 * A small HTTP/1.1 server on loopback. It exists because the JDK's own one overwrites the {@code Date} header with the
 * machine's time, and a replayed cluster must tell the time of its incident. Nothing of Kubernetes belongs here.
 */
@NullMarked
package dev.terwaydoctor.bundle.http;

import org.jspecify.annotations.NullMarked;
