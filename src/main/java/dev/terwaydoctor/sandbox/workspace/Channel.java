package dev.terwaydoctor.sandbox.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A conversation of any kind. Direct messages have members and no name of their own. */
public record Channel(String id, String name, Kind kind, Set<String> members, Set<Mark> marks, String topic) {

    /** Slack's word for the kind is the {@code channel_type} of a message event. */
    public enum Kind {
        PUBLIC("channel", "public_channel"),
        PRIVATE("group", "private_channel"),
        DIRECT("im", "im"),
        GROUP_DIRECT("mpim", "mpim");

        private final String channelType;
        private final String listedAs;

        Kind(String channelType, String listedAs) {
            this.channelType = channelType;
            this.listedAs = listedAs;
        }

        /** The word of {@code conversations.list}. */
        public String listedAs() {
            return listedAs;
        }

        public String channelType() {
            return channelType;
        }
    }

    /** What sets a channel apart from an ordinary one. */
    public enum Mark {
        ARCHIVED,
        EXTERNALLY_SHARED
    }

    public Channel {
        members = Set.copyOf(members);
        marks = Set.copyOf(marks);
    }

    public static Channel of(String id, String name, Kind kind, List<String> members, String topic) {
        return new Channel(id, name, kind, Set.copyOf(members), Set.of(), topic);
    }

    public boolean has(String userId) {
        return members.contains(userId);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT || kind == Kind.GROUP_DIRECT;
    }

    public Channel joinedBy(String userId) {
        Set<String> more = new LinkedHashSet<>(members);
        more.add(userId);
        return new Channel(id, name, kind, more, marks, topic);
    }

    public Channel leftBy(String userId) {
        Set<String> fewer = new LinkedHashSet<>(members);
        fewer.remove(userId);
        return new Channel(id, name, kind, fewer, marks, topic);
    }

    public Channel marked(Mark mark) {
        Set<Mark> more = new LinkedHashSet<>(marks);
        more.add(mark);
        return new Channel(id, name, kind, members, more, topic);
    }

    public Channel unmarked(Mark mark) {
        Set<Mark> fewer = new LinkedHashSet<>(marks);
        fewer.remove(mark);
        return new Channel(id, name, kind, members, fewer, topic);
    }
}
