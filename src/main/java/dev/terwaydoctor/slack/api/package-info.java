/**
 * Slack's Web API as this bot uses it: few calls, results and refusals as data, limits of pace kept. The SDK's types end here; who asked and why is
 * not known here.
 */
@NullMarked
package dev.terwaydoctor.slack.api;

import org.jspecify.annotations.NullMarked;
