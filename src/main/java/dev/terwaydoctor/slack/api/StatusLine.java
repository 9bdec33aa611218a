package dev.terwaydoctor.slack.api;

import com.slack.api.methods.MethodsClient;
import dev.terwaydoctor.slack.api.Calls.Kind;
import java.util.Set;

/** The line of what is under way. Where the app may not set one at all, it is not tried again. */
final class StatusLine {

    /** Errors that will not go away while the app is installed as it is. */
    private static final Set<String> NEVER = Set.of(
            "missing_scope",
            "not_allowed_token_type",
            "no_permission",
            "unknown_method",
            "feature_not_enabled",
            "access_denied",
            "team_access_not_granted");

    private final MethodsClient methods;
    private final Calls calls;
    private volatile boolean refused;

    StatusLine(MethodsClient methods, Calls calls) {
        this.methods = methods;
        this.calls = calls;
    }

    void set(String channel, String threadTs, String words) {
        if (refused) {
            return;
        }
        Result<String> set = calls.make(
                        "assistant.threads.setStatus",
                        Kind.FLEETING,
                        () -> methods.assistantThreadsSetStatus(
                                r -> r.channelId(channel).threadTs(threadTs).status(words)))
                .map(done -> "");
        refused = NEVER.contains(set.error());
    }
}
