package dev.terwaydoctor.sandbox.workspace;

/** The one team of the workspace, and the app that is installed in it. */
public record Team(String id, String name, String domain, String appId) {}
