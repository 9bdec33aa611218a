/** Block Kit as Slack checks it and as plain text. Knows JSON and nothing of channels or the network. */
@NullMarked
package dev.terwaydoctor.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
