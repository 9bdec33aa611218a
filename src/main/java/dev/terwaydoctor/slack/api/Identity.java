package dev.terwaydoctor.slack.api;

/** Who the bot is in its workspace. */
public record Identity(String user, String bot, String team, String workspace) {}
