package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.SandboxOptions;
import dev.terwaydoctor.slack.SlackPreflight.Finding;
import dev.terwaydoctor.slack.SlackPreflight.State;
import dev.terwaydoctor.slack.api.SlackTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackPreflightTest {

    @Test
    void findsGoodTokensGood() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()))) {
            List<Finding> findings = look(sandbox.apiUrl(), sandbox.botToken(), sandbox.appToken());
            assertThat(findings)
                    .filteredOn(f -> f.what().contains("token"))
                    .extracting(Finding::state)
                    .containsExactly(State.OK, State.OK);
            assertThat(findings.get(0).detail()).startsWith("Acme");
        }
    }

    @Test
    void saysWhatAMissingScopeCosts() throws IOException {
        HttpServer slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/api/", exchange -> {
            byte[] body = "{\"ok\":true,\"team\":\"Acme\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("x-oauth-scopes", "chat:write, commands,im:history");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        slack.start();
        try {
            List<Finding> findings = look(
                    "http://127.0.0.1:" + slack.getAddress().getPort() + "/api/",
                    "xoxb-1234567890123456",
                    "xapp-1234567890123456");
            assertThat(findings)
                    .filteredOn(f -> f.state() == State.OK)
                    .extracting(Finding::what)
                    .contains("scope chat:write", "scope commands", "scope im:history");
            assertThat(findings)
                    .filteredOn(f -> f.what().equals("scope files:write"))
                    .singleElement()
                    .satisfies(f -> assertThat(f.state()).isEqualTo(State.MISSING))
                    .satisfies(f -> assertThat(f.cost()).contains("logs"))
                    .satisfies(f -> assertThat(f.remedy()).contains("manifest"));
        } finally {
            slack.stop(0);
        }
    }

    @Test
    void saysWhatIsWrongWithATokenAndLooksNoFurther() {
        assertThat(look("http://127.0.0.1:1/api/", "", "xapp-1"))
                .singleElement()
                .satisfies(f -> assertThat(f.detail()).contains("SLACK_BOT_TOKEN is not set"));
        assertThat(look("http://127.0.0.1:1/api/", "xoxb-1234567890123456", "xapp-1234567890123456"))
                .allSatisfy(f -> assertThat(f.state()).isEqualTo(State.MISSING))
                .extracting(Finding::detail)
                .containsOnly("unreachable");
    }

    private static List<Finding> look(String apiUrl, String bot, String app) {
        return new SlackPreflight(new SlackTokens(bot, app), apiUrl, InstantSource.system()).look();
    }
}
