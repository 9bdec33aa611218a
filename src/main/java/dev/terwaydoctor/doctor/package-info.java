/**
 * The front door of the engine: words or a button in, an answer out. It carries a question through the stages and knows none of the surfaces.
 */
@NullMarked
package dev.terwaydoctor.doctor;

import org.jspecify.annotations.NullMarked;
