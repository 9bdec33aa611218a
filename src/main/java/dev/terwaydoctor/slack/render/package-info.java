/**
 * Turns answers into Slack messages, and what our messages carry unseen (button values, metadata) into text and back. The same answer gives the
 * same bytes. Nothing is sent from here and nothing is judged: order, emphasis and room are all that is decided.
 */
@NullMarked
package dev.terwaydoctor.slack.render;

import org.jspecify.annotations.NullMarked;
