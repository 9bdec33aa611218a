/**
 * Reading logs line by line with bounded memory: times, levels, what repeats, what fails, what the catalogue knows. Lines are raw here; only
 * observers take from them, and what they take is redacted.
 */
@NullMarked
package dev.terwaydoctor.evidence.log;

import org.jspecify.annotations.NullMarked;
