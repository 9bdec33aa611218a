/**
 * The bot in Slack: takes questions and clicks, says at once that it heard them, and brings the answer into the thread. What is wrong in a cluster is
 * decided behind {@link dev.terwaydoctor.doctor.Doctor}; how an answer looks, in {@code render}. Start reading at
 * {@link dev.terwaydoctor.slack.SlackBot}. No Kubernetes types are seen here.
 */
@NullMarked
package dev.terwaydoctor.slack;

import org.jspecify.annotations.NullMarked;
