package dev.terwaydoctor.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.webhook.WebhookResponse;
import dev.terwaydoctor.slack.api.Calls.Kind;
import dev.terwaydoctor.slack.blocks.Message;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls that the bot makes. Blocks and metadata go out as our own JSON. Blocking, safe for several threads. */
public final class SlackApi {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    private final Slack slack;
    private final MethodsClient methods;
    private final Calls calls;
    private final Patience patience;
    private final Pace pace;
    private final String appToken;
    private final Taste taste = new Taste();
    private final StatusLine statusLine;

    public SlackApi(Slack slack, SlackTokens tokens, InstantSource clock, Patience patience) {
        this(slack, tokens, clock, patience, (method, error) -> {});
    }

    /** @param refused hears of each try that Slack refused: the method and the error */
    public SlackApi(
            Slack slack,
            SlackTokens tokens,
            InstantSource clock,
            Patience patience,
            BiConsumer<String, String> refused) {
        this.slack = slack;
        this.methods = slack.methods(tokens.bot());
        this.patience = patience;
        this.appToken = tokens.app();
        this.calls = new Calls(patience, refused);
        this.statusLine = new StatusLine(methods, calls);
        this.pace = new Pace(clock);
    }

    /** Which blocks the workspace takes, as learned from its answers. */
    public Taste taste() {
        return taste;
    }

    public Result<Identity> whoAmI() {
        return calls.make("auth.test", Kind.REPEATABLE, () -> methods.authTest(r -> r))
                .map(a -> new Identity(
                        text(a.getUserId()),
                        text(a.getBotId()),
                        text(a.getTeamId()),
                        text(a.getTeam()),
                        scopes(a.getHttpResponseHeaders())));
    }

    /** Asks for a Socket Mode address and throws it away: shows that the app-level token is good. */
    public Result<String> canConnect() {
        return calls.make(
                        "apps.connections.open",
                        Kind.FLEETING,
                        () -> methods.appsConnectionsOpen(r -> r.token(appToken)))
                .map(c -> "");
    }

    /** Gives the message's ts. */
    public Result<String> post(String channel, @Nullable String threadTs, Message message) {
        patience.waitFor(pace.next(channel));
        return calls.make(
                        "chat.postMessage",
                        Kind.ONCE,
                        () -> methods.chatPostMessage(r -> r.channel(channel)
                                .threadTs(threadTs)
                                .text(message.text())
                                .blocksAsString(blocks(message))
                                .metadataAsString(metadata(message))))
                .map(p -> p.getTs());
    }

    /** Rewrites a message of ours; metadata is always sent along, so that none of an earlier state remains. */
    public Result<String> update(String channel, String ts, Message message, boolean fleeting) {
        return calls.make(
                        "chat.update",
                        fleeting ? Kind.FLEETING : Kind.REPEATABLE,
                        () -> methods.chatUpdate(r -> r.channel(channel)
                                .ts(ts)
                                .text(message.text())
                                .blocksAsString(Objects.requireNonNullElse(blocks(message), "[]"))
                                .metadataAsString(metadata(message))))
                .map(u -> u.getTs());
    }

    /** Shows a message to one person only. */
    public Result<String> whisper(String channel, @Nullable String threadTs, String user, Message message) {
        return calls.make(
                        "chat.postEphemeral",
                        Kind.ONCE,
                        () -> methods.chatPostEphemeral(r -> r.channel(channel)
                                .threadTs(threadTs)
                                .user(user)
                                .text(message.text())
                                .blocksAsString(blocks(message))))
                .map(p -> p.getMessageTs());
    }

    /** The thread from its root on; of a very long one the first thousand messages. */
    public Result<List<ThreadMessage>> thread(String channel, String threadTs) {
        List<ThreadMessage> messages = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            Result<ConversationsRepliesResponse> replies = calls.make(
                    "conversations.replies",
                    Kind.REPEATABLE,
                    () -> methods.conversationsReplies(r -> r.channel(channel)
                            .ts(threadTs)
                            .limit(PAGE)
                            .cursor(from)
                            .includeAllMetadata(true)));
            if (replies.toOptional().isEmpty()) {
                return replies.map(r -> List.of());
            }
            ConversationsRepliesResponse response = replies.toOptional().get();
            response.getMessages().forEach(m -> messages.add(FromSlack.threadMessage(m)));
            cursor = response.getResponseMetadata() == null
                    ? ""
                    : text(response.getResponseMetadata().getNextCursor());
            if (cursor.isEmpty()) {
                break;
            }
        }
        return new Result.Ok<>(List.copyOf(messages));
    }

    /** What stands in the channel itself since then, newest first; see {@link History#whole}. */
    public Result<History> history(String channel, Instant since) {
        List<ChannelMessage> messages = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            Result<ConversationsHistoryResponse> read = calls.make(
                    "conversations.history",
                    Kind.REPEATABLE,
                    () -> methods.conversationsHistory(r -> r.channel(channel)
                            .oldest(since.getEpochSecond() + ".000000")
                            .limit(PAGE)
                            .cursor(from)));
            if (read.toOptional().isEmpty()) {
                return read.map(r -> new History(List.of(), false));
            }
            ConversationsHistoryResponse response = read.toOptional().get();
            response.getMessages().stream().map(FromSlack::channelMessage).forEach(messages::add);
            cursor = response.getResponseMetadata() == null
                    ? ""
                    : text(response.getResponseMetadata().getNextCursor());
            if (cursor.isEmpty()) {
                return new Result.Ok<>(new History(messages, true));
            }
        }
        return new Result.Ok<>(new History(messages, false));
    }

    /** A line beside the bot's name under a thread; empty takes it away. */
    public void status(String channel, String threadTs, String words) {
        statusLine.set(channel, threadTs, words);
    }

    /** Takes a message of ours away again. */
    public Result<String> delete(String channel, String ts) {
        return calls.make(
                        "chat.delete",
                        Kind.REPEATABLE,
                        () -> methods.chatDelete(r -> r.channel(channel).ts(ts)))
                .map(d -> ts);
    }

    public Result<String> permalink(String channel, String ts) {
        return calls.make(
                        "chat.getPermalink",
                        Kind.REPEATABLE,
                        () -> methods.chatGetPermalink(r -> r.channel(channel).messageTs(ts)))
                .map(p -> p.getPermalink());
    }

    /** Lets a workflow go on with what its step found. */
    public Result<String> complete(Step step, Map<String, String> outputs) {
        return calls.make(
                        "functions.completeSuccess",
                        Kind.REPEATABLE,
                        () -> methods.functionsCompleteSuccess(r -> r.token(step.token())
                                .functionExecutionId(step.execution())
                                .outputs(outputs)))
                .map(c -> "");
    }

    /** Ends a workflow with words for whoever runs it. */
    public Result<String> fail(Step step, String why) {
        return calls.make(
                        "functions.completeError",
                        Kind.REPEATABLE,
                        () -> methods.functionsCompleteError(r -> r.token(step.token())
                                .functionExecutionId(step.execution())
                                .error(why)))
                .map(c -> "");
    }

    /** A file that is no text. */
    public Result<String> upload(
            String channel, @Nullable String threadTs, String filename, String title, byte[] content) {
        return calls.make(
                        "files.uploadV2",
                        Kind.ONCE,
                        () -> methods.filesUploadV2(r -> r.channel(channel)
                                .threadTs(threadTs)
                                .filename(filename)
                                .title(title)
                                .fileData(content)))
                .map(u -> filename);
    }

    /** The newest messages of a channel itself, newest first, a page at most. */
    public Result<List<ThreadMessage>> recent(String channel, Instant since) {
        return calls.make(
                        "conversations.history",
                        Kind.FLEETING,
                        () -> methods.conversationsHistory(r -> r.channel(channel)
                                .oldest(String.valueOf(since.getEpochSecond()))
                                .limit(PAGE)
                                .includeAllMetadata(true)))
                .map(h -> h.getMessages().stream().map(FromSlack::threadMessage).toList());
    }

    /** One message of a thread. */
    public Result<ThreadMessage> message(String channel, String threadTs, String ts) {
        Result<List<ThreadMessage>> found = calls.make(
                        "conversations.replies",
                        Kind.REPEATABLE,
                        () -> methods.conversationsReplies(r -> r.channel(channel)
                                .ts(threadTs)
                                .oldest(ts)
                                .latest(ts)
                                .inclusive(true)
                                .limit(2)
                                .includeAllMetadata(true)))
                .map(replies -> replies.getMessages().stream()
                        .filter(m -> ts.equals(m.getTs()))
                        .map(FromSlack::threadMessage)
                        .toList());
        boolean gone = found.isOk() && found.toOptional().filter(List::isEmpty).isPresent();
        return gone ? new Result.Refused<>("message_not_found", "") : found.map(messages -> messages.get(0));
    }

    public Result<String> upload(
            String channel, @Nullable String threadTs, String filename, String title, String content) {
        return calls.make(
                        "files.uploadV2",
                        Kind.ONCE,
                        () -> methods.filesUploadV2(r -> r.channel(channel)
                                .threadTs(threadTs)
                                .filename(filename)
                                .title(title)
                                .content(content)
                                .snippetType("text")))
                .map(u -> filename);
    }

    /** {@code fleeting}: not worth a second try. */
    public Result<Person> person(String user, boolean fleeting) {
        Kind kind = fleeting ? Kind.FLEETING : Kind.REPEATABLE;
        return calls.make(
                        "users.info",
                        kind,
                        () -> methods.usersInfo(r -> r.user(user).includeLocale(true)))
                .map(u -> FromSlack.person(u.getUser()));
    }

    public Result<List<String>> members(String userGroup) {
        return calls.make(
                        "usergroups.users.list",
                        Kind.REPEATABLE,
                        () -> methods.usergroupsUsersList(r -> r.usergroup(userGroup)))
                .map(g -> List.copyOf(g.getUsers()));
    }

    /** Whether people of other organisations read the channel. */
    public Result<Boolean> isSharedOutside(String channel) {
        return calls.make(
                        "conversations.info", Kind.REPEATABLE, () -> methods.conversationsInfo(r -> r.channel(channel)))
                .map(c -> c.getChannel().isExtShared());
    }

    /** Answers where the bot is no member, to the person who asked alone. Slack allows five answers within half an hour. */
    public Result<String> respond(String responseUrl, Message message) {
        try {
            WebhookResponse response = slack.send(responseUrl, message.toReplyJson());
            return response.getCode() == 200
                    ? new Result.Ok<>("")
                    : new Result.Refused<>("http_" + response.getCode(), "");
        } catch (IOException e) {
            return new Result.Refused<>("unreachable", "");
        }
    }

    private static @Nullable String blocks(Message message) {
        return message.blocks().isEmpty() ? null : message.blocksJson();
    }

    private static @Nullable String metadata(Message message) {
        return message.metadata() == null ? null : message.metadata().toJson();
    }

    private static List<String> scopes(@Nullable Map<String, List<String>> headers) {
        Map<String, List<String>> sent = headers == null ? Map.of() : headers;
        return sent.getOrDefault("x-oauth-scopes", List.of()).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
