package dev.terwaydoctor.slack.api;

/** Somebody in the workspace. {@code guest} covers single and multi-channel guests. */
public record Person(String team, boolean bot, boolean deactivated, boolean guest) {}
