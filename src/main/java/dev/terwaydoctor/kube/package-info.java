/**
 * The cluster port over HTTP: several clusters, their credentials, one guard that lets only reads through, and the translation of
 * whatever a server or a network does into the status of a read. The Kubernetes client library is known here and nowhere else, and it
 * lends only its transport: its model classes would cost more start-up time than a whole answer takes.
 */
@NullMarked
package dev.terwaydoctor.kube;

import org.jspecify.annotations.NullMarked;
