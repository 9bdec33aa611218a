package dev.terwaydoctor.slack.render;

/** A text file that goes with a message. */
public record Attachment(String filename, String title, String content) {}
