package dev.terwaydoctor.sandbox.workspace;

import dev.terwaydoctor.sandbox.workspace.Channel.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is here and where they talk. Look-ups take an id or a plain name; direct messages open on first use. */
public final class Directory {

    private final Journal journal;
    private final Ids ids;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, List<String>> userGroups = new LinkedHashMap<>();

    Directory(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    public List<User> users() {
        return journal.guarded(() -> List.copyOf(users.values()));
    }

    public List<Channel> channels() {
        return journal.guarded(() -> List.copyOf(channels.values()));
    }

    public Optional<User> findUser(String idOrName) {
        return users().stream()
                .filter(user -> user.id().equals(idOrName) || user.name().equals(idOrName))
                .findFirst();
    }

    public Optional<Channel> findChannel(String idOrName) {
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return channels().stream()
                .filter(channel ->
                        channel.id().equals(idOrName) || channel.name().equals(name))
                .findFirst();
    }

    public Optional<List<String>> userGroup(String id) {
        return journal.guarded(() -> Optional.ofNullable(userGroups.get(id)));
    }

    public void add(User user) {
        journal.guarded(() -> users.put(user.id(), user));
    }

    public void addUserGroup(String id, List<String> members) {
        journal.guarded(() -> userGroups.put(id, List.copyOf(members)));
    }

    /** Adds the channel, or puts it in the place of the one with the same id. */
    public Channel put(Channel channel) {
        return journal.guarded(() -> {
            channels.put(channel.id(), channel);
            journal.tell(new Change.ChannelChanged(channel));
            return channel;
        });
    }

    /** The conversation of exactly these members, opened now if they never talked. */
    public Channel direct(Set<String> members) {
        return journal.guarded(() -> channels.values().stream()
                .filter(channel -> channel.isDirect() && channel.members().equals(members))
                .findFirst()
                .orElseGet(() -> open(members)));
    }

    private Channel open(Set<String> members) {
        Kind kind = members.size() > 2 ? Kind.GROUP_DIRECT : Kind.DIRECT;
        String id = ids.next(kind == Kind.DIRECT ? "D" : "G");
        return put(Channel.of(id, id, kind, new ArrayList<>(members), ""));
    }
}
