/** Entry and wiring: the only place that creates services. */
@NullMarked
package dev.terwaydoctor;

import org.jspecify.annotations.NullMarked;
