/**
 * The read-only port to a Kubernetes cluster: what may be asked, what came back, and why something did not. Objects are plain trees
 * addressed by path, the same for core kinds and custom resources. No judgement lives here and no client library is known here.
 */
@NullMarked
package dev.terwaydoctor.cluster;

import org.jspecify.annotations.NullMarked;
