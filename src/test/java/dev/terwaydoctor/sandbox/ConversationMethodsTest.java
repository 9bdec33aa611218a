package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationMethodsTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));
    private final MethodsClient slack = Client.methods(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String reply(String root, String text) {
        return sandbox.say("ann", "incidents", root, text).ts();
    }

    private ConversationsRepliesResponse page(String root, String cursor) throws Exception {
        return slack.conversationsReplies(
                request -> request.channel("C0INCIDENT").ts(root).limit(2).cursor(cursor));
    }

    @Test
    void aThreadComesInPagesEachWithItsRoot() throws Exception {
        String root = sandbox.say("ann", "incidents", null, "root").ts();
        List.of("one", "two", "three").forEach(text -> reply(root, text));

        ConversationsRepliesResponse first = page(root, null);
        ConversationsRepliesResponse second =
                page(root, first.getResponseMetadata().getNextCursor());

        assertThat(first.getMessages()).extracting(Message::getText).containsExactly("root", "one", "two");
        assertThat(first.isHasMore()).isTrue();
        assertThat(second.getMessages()).extracting(Message::getText).containsExactly("root", "three");
        assertThat(second.isHasMore()).isFalse();
    }

    @Test
    void theRootKnowsItsRepliesAndAReplyItsRoot() throws Exception {
        String root = sandbox.say("ann", "incidents", null, "root").ts();
        String last = sandbox.say("liwei", "incidents", root, "reply").ts();

        List<Message> messages = page(root, null).getMessages();

        assertThat(messages.get(0).getReplyCount()).isEqualTo(1);
        assertThat(messages.get(0).getLatestReply()).isEqualTo(last);
        assertThat(messages.get(0).getReplyUsers()).containsExactly("U0LIWEI001");
        assertThat(messages.get(1).getThreadTs()).isEqualTo(root);
        assertThat(messages.get(1).getParentUserId()).isEqualTo("U0ANN00001");
    }

    @Test
    void ephemeralMessagesAreInNoThread() throws Exception {
        String root = sandbox.say("ann", "incidents", null, "root").ts();
        slack.chatPostEphemeral(post ->
                post.channel("C0INCIDENT").threadTs(root).user("U0ANN00001").text("psst"));

        assertThat(page(root, null).getMessages()).hasSize(1);
        assertThat(sandbox.workspace().thread("incidents", root)).hasSize(2);
    }

    @Test
    void thePayloadOfMetadataComesOnlyWhenAskedFor() throws Exception {
        String root = slack.chatPostMessage(post -> post.channel("C0INCIDENT")
                        .text("root")
                        .metadata(Message.Metadata.builder()
                                .eventType("about")
                                .eventPayload(Map.of("pod", "api"))
                                .build()))
                .getTs();

        Message bare = page(root, null).getMessages().get(0);
        Message whole = slack.conversationsReplies(
                        request -> request.channel("C0INCIDENT").ts(root).includeAllMetadata(true))
                .getMessages()
                .get(0);

        assertThat(bare.getMetadata().getEventPayload()).isNull();
        assertThat(whole.getMetadata().getEventPayload()).containsEntry("pod", "api");
    }

    @Test
    void anUnknownThreadIsRefused() throws Exception {
        assertThat(page("1.1", null).getError()).isEqualTo("thread_not_found");
    }

    @Test
    void historyShowsRootsNewestFirstWithinItsBounds() throws Exception {
        String oldest = sandbox.say("ann", "incidents", null, "a").ts();
        sandbox.say("ann", "incidents", null, "b");
        reply(oldest, "a reply");
        sandbox.say("ann", "incidents", null, "c");

        var all = slack.conversationsHistory(request -> request.channel("C0INCIDENT"));
        var later = slack.conversationsHistory(
                request -> request.channel("C0INCIDENT").oldest(oldest));

        assertThat(all.getMessages()).extracting(Message::getText).containsExactly("c", "b", "a");
        assertThat(later.getMessages()).extracting(Message::getText).containsExactly("c", "b");
    }

    @Test
    void aChannelTellsItsKindAndWhetherTheBotIsIn() throws Exception {
        var open = slack.conversationsInfo(request -> request.channel("C0RANDOM01"));
        var hidden = slack.conversationsInfo(request -> request.channel("C0SECRET01"));
        var group = slack.conversationsInfo(request -> request.channel("C0PLATFORM"));

        assertThat(open.getChannel().isMember()).isFalse();
        assertThat(open.getChannel().isPrivate()).isFalse();
        assertThat(hidden.getError()).isEqualTo("channel_not_found");
        assertThat(group.getChannel().isPrivate()).isTrue();
    }

    @Test
    void membersCanBeListedAndGroupsAsked() throws Exception {
        assertThat(slack.conversationsMembers(request -> request.channel("C0INCIDENT"))
                        .getMembers())
                .contains("U0DOCTOR01", "U0ANN00001");
        assertThat(slack.usergroupsUsersList(request -> request.usergroup("S0ONCALL01"))
                        .getUsers())
                .containsExactly("U0ANN00001");
        assertThat(slack.usersInfo(request -> request.user("U0GUEST001"))
                        .getUser()
                        .isRestricted())
                .isTrue();
    }

    @Test
    void channelsAreListedByKindAndWithoutTheArchivedIfWished() throws Exception {
        var all = slack.conversationsList(request -> request);
        var some = slack.conversationsList(
                request -> request.types(List.of(ConversationType.PRIVATE_CHANNEL, ConversationType.PUBLIC_CHANNEL))
                        .excludeArchived(true));

        assertThat(all.getChannels()).extracting(Conversation::getName).contains("incidents", "incidents-2025");
        assertThat(some.getChannels())
                .extracting(Conversation::getName)
                .contains("incidents", "platform-core")
                .doesNotContain("incidents-2025", "board");
    }
}
