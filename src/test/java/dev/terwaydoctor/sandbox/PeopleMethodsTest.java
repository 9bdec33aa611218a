package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import dev.terwaydoctor.sandbox.workspace.Channel.Kind;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleMethodsTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));
    private final MethodsClient slack = Client.methods(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void peopleSayWhatTheyAre() throws Exception {
        assertThat(user("U0ANN00001").getTz()).isEqualTo("Europe/Berlin");
        assertThat(user("U0GUEST001").isRestricted()).isTrue();
        assertThat(user("U0LEFT0001").isDeleted()).isTrue();
        assertThat(user("U0DOCTOR01").isBot()).isTrue();
    }

    private User user(String id) throws Exception {
        return slack.usersInfo(request -> request.user(id)).getUser();
    }

    @Test
    void aNameIsNoId() throws Exception {
        assertThat(slack.usersInfo(request -> request.user("ann")).getError()).isEqualTo("user_not_found");
        assertThat(slack.usergroupsUsersList(request -> request.usergroup("S0NOBODY01"))
                        .getError())
                .isEqualTo("no_such_subteam");
    }

    @Test
    void everybodyCanBeListedInPages() throws Exception {
        var first = slack.usersList(request -> request.limit(2));
        var second = slack.usersList(
                request -> request.limit(100).cursor(first.getResponseMetadata().getNextCursor()));

        assertThat(first.getMembers()).hasSize(2);
        assertThat(second.getMembers()).extracting(User::getName).contains("terway-doctor");
        assertThat(Call.api(sandbox, "users.list", Json.object().put("cursor", "nonsense"))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_cursor");
    }

    @Test
    void aConversationOpensForOneOrSeveral() throws Exception {
        var one = slack.conversationsOpen(request -> request.users(List.of("U0GUEST001")));
        var two = slack.conversationsOpen(request -> request.users(List.of("U0GUEST001", "U0ANN00001")));

        assertThat(sandbox.workspace().channel(one.getChannel().getId()).kind()).isEqualTo(Kind.DIRECT);
        assertThat(sandbox.workspace().channel(two.getChannel().getId()).kind()).isEqualTo(Kind.GROUP_DIRECT);
        assertThat(slack.conversationsOpen(request -> request.users(List.of("U0NOBODY01")))
                        .getError())
                .isEqualTo("user_not_found");
    }
}
