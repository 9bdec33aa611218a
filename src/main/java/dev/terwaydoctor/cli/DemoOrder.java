package dev.terwaydoctor.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a demo is to show.
 *
 * @param port where the workspace's page listens on loopback, 0 for any free port
 * @param incident folder of the incident to replay, null for a built-in one
 */
public record DemoOrder(int port, @Nullable Path incident) {}
