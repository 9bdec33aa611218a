/**
 * What was observed: objects, events and logs turned into {@link dev.terwaydoctor.evidence.Evidence}, redacted before anything leaves. Raw bytes of
 * the cluster exist in this room only. Observers know Kubernetes and Terway; they know no cause and pass no judgement.
 */
@NullMarked
package dev.terwaydoctor.evidence;

import org.jspecify.annotations.NullMarked;
