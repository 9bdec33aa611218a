package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who the bot is, who the people are, and who is in a group. */
final class PeopleMethods {

    private static final Set<String> ASKED_FOR = Set.of("1", "true");

    private final Workspace workspace;
    private final Wire wire;

    PeopleMethods(Workspace workspace, Wire wire) {
        this.workspace = workspace;
        this.wire = wire;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "auth.test", this::authTest,
                "team.info", this::teamInfo,
                "users.info", this::userInfo,
                "users.list", this::users,
                "usergroups.list", this::userGroups,
                "usergroups.users.list", this::userGroup);
    }

    private ObjectNode authTest(ApiCall call) {
        return ApiMethod.ok()
                .put("url", "https://" + workspace.team().domain() + ".slack.com/")
                .put("team", workspace.team().name())
                .put("user", workspace.user(Workspace.BOT).name())
                .put("team_id", workspace.team().id())
                .put("user_id", Workspace.BOT)
                .put("bot_id", Workspace.BOT_ID)
                .put("app_id", workspace.team().appId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode teamInfo(ApiCall call) {
        ObjectNode answer = ApiMethod.ok();
        answer.putObject("team")
                .put("id", workspace.team().id())
                .put("name", workspace.team().name())
                .put("domain", workspace.team().domain());
        return answer;
    }

    private ObjectNode userInfo(ApiCall call) {
        String id = call.required("user", "user_not_found");
        User user = workspace
                .directory()
                .findUser(id)
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new SlackError("user_not_found"));
        ObjectNode told = wire.user(user);
        if (ASKED_FOR.contains(call.text("include_locale").orElse(""))) {
            told.put("locale", user.locale());
        }
        return ApiMethod.ok().set("user", told);
    }

    private ObjectNode users(ApiCall call) {
        Page<User> page = Page.of(workspace.directory().users(), call);
        ObjectNode answer = ApiMethod.ok();
        ArrayNode members = answer.putArray("members");
        page.items().forEach(user -> members.add(wire.user(user)));
        page.describe(answer);
        return answer;
    }

    private ObjectNode userGroups(ApiCall call) {
        ObjectNode answer = ApiMethod.ok();
        answer.putArray("usergroups")
                .addObject()
                .put("id", Workspace.ONCALL_GROUP)
                .put("team_id", workspace.team().id())
                .put("name", "On call")
                .put("handle", "oncall")
                .put("is_usergroup", true);
        return answer;
    }

    private ObjectNode userGroup(ApiCall call) {
        List<String> members = workspace
                .directory()
                .userGroup(call.required("usergroup", "no_such_subteam"))
                .orElseThrow(() -> new SlackError("no_such_subteam"));
        return ApiMethod.ok().set("users", Json.tree(members));
    }
}
