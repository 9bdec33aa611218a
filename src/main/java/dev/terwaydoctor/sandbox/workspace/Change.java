package dev.terwaydoctor.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;

/** What happened in the workspace, in order. The page and the event deliveries are both fed from these. */
public sealed interface Change {

    record Posted(Message message) implements Change {}

    record Edited(Message before, Message after) implements Change {}

    /** A reaction came or went. */
    record Reacted(Message message, String reaction, String user, boolean added) implements Change {}

    record Deleted(Message message) implements Change {}

    record ChannelChanged(Channel channel) implements Change {}

    record ViewShown(View view) implements Change {}

    record ViewClosed(View view) implements Change {}

    /** The app refused a submission: block id to what is wrong. */
    record ViewRefused(View view, JsonNode errors) implements Change {}

    /** "is thinking…" under a thread; an empty status clears it. */
    record StatusSet(String channel, String threadTs, String status) implements Change {}
}
