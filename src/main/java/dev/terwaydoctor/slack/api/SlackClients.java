package dev.terwaydoctor.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.net.URI;

/**
 * Builds the SDK's client for an address. The SDK would send even loopback through the proxy of the environment, so there it is switched off; its
 * statistics are switched off because nothing reads them and they cost four threads.
 */
public final class SlackClients {

    private static final int READ_TIMEOUT_MILLIS = 15_000;
    private static final int CALL_TIMEOUT_MILLIS = 30_000;

    private SlackClients() {}

    /** {@code apiUrl} is the Web API's prefix; a missing slash at its end is added. */
    public static Slack at(String apiUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
        config.setHttpClientReadTimeoutMillis(READ_TIMEOUT_MILLIS);
        config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
        config.setStatsEnabled(false);
        if (isLoopback(apiUrl)) {
            config.setProxyUrl(null);
        }
        return Slack.getInstance(config);
    }

    private static boolean isLoopback(String apiUrl) {
        String host = URI.create(apiUrl).getHost();
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }
}
