package dev.terwaydoctor.slack.api;

/**
 * Somebody in the workspace.
 *
 * @param guest covers single and multi-channel guests
 * @param stranger met in a shared channel only
 * @param language {@code zh} where Slack is read in Chinese, else {@code en}
 */
public record Person(String team, boolean bot, boolean deactivated, boolean guest, boolean stranger, String language) {}
