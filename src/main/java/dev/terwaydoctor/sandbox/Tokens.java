package dev.terwaydoctor.sandbox;

import dev.terwaydoctor.sandbox.workspace.SlackError;

/** The tokens that this workspace takes. They open nothing but the sandbox. */
record Tokens(String bot, String app, String workflow) {

    enum Kind {
        BOT,
        APP
    }

    static Tokens sandbox() {
        return new Tokens("xoxb-sandbox-0000000000", "xapp-sandbox-0000000000", "xwfp-sandbox-0000000000");
    }

    Kind kindOf(String token) {
        if (token.isEmpty()) {
            throw new SlackError("not_authed");
        }
        if (token.equals(app)) {
            return Kind.APP;
        }
        if (token.equals(bot) || token.equals(workflow)) {
            return Kind.BOT;
        }
        throw new SlackError("invalid_auth");
    }
}
