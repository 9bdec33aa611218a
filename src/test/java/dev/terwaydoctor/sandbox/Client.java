package dev.terwaydoctor.sandbox;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;

/** Slack's own Java client, pointed at a sandbox. */
final class Client {

    private Client() {}

    static Slack slack(Sandbox sandbox) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
        config.setProxyUrl(null);
        return Slack.getInstance(config);
    }

    static MethodsClient methods(Sandbox sandbox) {
        return slack(sandbox).methods(sandbox.botToken());
    }
}
