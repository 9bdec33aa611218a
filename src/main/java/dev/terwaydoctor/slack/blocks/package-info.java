/**
 * What a Slack message is made of, with Slack's limits built in: a block, an element or a message that Slack would refuse cannot be constructed.
 * Text from strangers enters through {@link dev.terwaydoctor.slack.blocks.Mrkdwn} alone. Nothing of the Slack SDK and no diagnosis is seen here.
 */
@NullMarked
package dev.terwaydoctor.slack.blocks;

import org.jspecify.annotations.NullMarked;
