package dev.terwaydoctor.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which scope a bot token needs for which method; history and channel scopes depend on the channel's kind as well. */
final class ApiScopes {

    private static final Map<String, String> BY_METHOD = Map.ofEntries(
            Map.entry("chat.postMessage", "chat:write"),
            Map.entry("chat.update", "chat:write"),
            Map.entry("chat.delete", "chat:write"),
            Map.entry("chat.postEphemeral", "chat:write"),
            Map.entry("chat.startStream", "chat:write"),
            Map.entry("chat.appendStream", "chat:write"),
            Map.entry("chat.stopStream", "chat:write"),
            Map.entry("assistant.threads.setStatus", "chat:write"),
            Map.entry("assistant.threads.setSuggestedPrompts", "assistant:write"),
            Map.entry("agents.sessions.setStatus", "assistant:write"),
            Map.entry("files.getUploadURLExternal", "files:write"),
            Map.entry("files.completeUploadExternal", "files:write"),
            Map.entry("files.info", "files:read"),
            Map.entry("conversations.list", "channels:read"),
            Map.entry("usergroups.list", "usergroups:read"),
            Map.entry("users.info", "users:read"),
            Map.entry("users.list", "users:read"),
            Map.entry("usergroups.users.list", "usergroups:read"),
            Map.entry("reactions.add", "reactions:write"),
            Map.entry("reactions.remove", "reactions:write"),
            Map.entry("bookmarks.add", "bookmarks:write"));

    private static final Set<String> BY_CHANNEL = Set.of(
            "channels:history",
            "groups:history",
            "im:history",
            "mpim:history",
            "channels:read",
            "groups:read",
            "im:read",
            "mpim:read",
            "im:write",
            "mpim:write",
            "channels:join",
            "app_mentions:read",
            "commands");

    private ApiScopes() {}

    /** Empty when any bot token will do. */
    static String of(String method) {
        return BY_METHOD.getOrDefault(method, "");
    }

    static Set<String> all() {
        Set<String> all = BY_METHOD.values().stream().collect(Collectors.toSet());
        all.addAll(BY_CHANNEL);
        return Set.copyOf(all);
    }
}
