/**
 * Alerts that other apps post into a channel: what one says, which of them belong together, how many there are. Decided from the channel's own
 * history, so that every replica decides alike; nothing here talks to Slack.
 */
@NullMarked
package dev.terwaydoctor.slack.alerts;

import org.jspecify.annotations.NullMarked;
