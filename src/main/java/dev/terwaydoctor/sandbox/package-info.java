/**
 * A local Slack workspace in one process: Web API, Socket Mode, files, response URLs and the page where a person reads
 * and types. It keeps Slack's limits and answers with Slack's error codes, so that a bot which passes here is not
 * surprised there. Only the demo command and tests may see it; nothing here knows Kubernetes or what the bot says.
 */
@NullMarked
package dev.terwaydoctor.sandbox;

import org.jspecify.annotations.NullMarked;
