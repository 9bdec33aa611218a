/** How log lines look and where they go. Everybody logs through slf4j; only this package knows what is behind it. */
@NullMarked
package dev.terwaydoctor.logging;

import org.jspecify.annotations.NullMarked;
