/**
 * The forms, windows and Home tab as they look, and what comes back from them as text into what was meant. Whatever comes back is checked here for
 * its shape. Nothing is sent or read from here.
 */
@NullMarked
package dev.terwaydoctor.slack.forms;

import org.jspecify.annotations.NullMarked;
