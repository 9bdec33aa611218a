package dev.terwaydoctor.sandbox.workspace;

/** An uploaded file as messages refer to it; the bytes stay in the workspace under its id. */
public record SlackFile(String id, String name, String title, String mimetype, int size) {}
