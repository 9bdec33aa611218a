/**
 * Joins evidence and knowledge: what is proven, supported, refuted or history, causes above symptoms, and what would settle a doubt. Pure
 * functions of their arguments; no I/O.
 */
@NullMarked
package dev.terwaydoctor.diagnosis;

import org.jspecify.annotations.NullMarked;
