package dev.terwaydoctor.slack.api;

import java.util.List;

/**
 * Who the bot is in its workspace.
 *
 * @param scopes what the token may do; empty where Slack did not say
 */
public record Identity(String user, String bot, String team, String workspace, List<String> scopes) {

    public Identity {
        scopes = List.copyOf(scopes);
    }
}
