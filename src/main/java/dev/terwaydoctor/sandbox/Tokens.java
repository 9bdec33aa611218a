package dev.terwaydoctor.sandbox;

import dev.terwaydoctor.sandbox.workspace.SlackError;

/** The tokens that this workspace takes. They open nothing but the sandbox. */
final class Tokens {

    enum Kind {
        BOT,
        APP
    }

    static final String BOT = "xoxb-sandbox-0000000000";
    static final String APP = "xapp-sandbox-0000000000";
    static final String WORKFLOW = "xwfp-sandbox-0000000000";

    private volatile boolean revoked;

    void revokeBot() {
        revoked = true;
    }

    Kind kindOf(String token) {
        return switch (token) {
            case "" -> throw new SlackError("not_authed");
            case APP -> Kind.APP;
            case BOT, WORKFLOW -> {
                if (revoked) {
                    throw new SlackError("token_revoked");
                }
                yield Kind.BOT;
            }
            default -> throw new SlackError("invalid_auth");
        };
    }
}
