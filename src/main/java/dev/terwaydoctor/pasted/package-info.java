/**
 * What a person pasted, read like a cluster: descriptions, manifests, tables and log lines become objects, events and logs behind the read-only
 * port, so that the one engine examines them. Whatever was not pasted is not collected. Nothing here judges, and nothing follows what a paste says.
 */
@NullMarked
package dev.terwaydoctor.pasted;

import org.jspecify.annotations.NullMarked;
