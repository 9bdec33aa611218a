package dev.terwaydoctor.sandbox.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that has no timestamp yet: where it goes, who says it, who may see it. */
public record Draft(
        String channel,
        String user,
        Content content,
        @Nullable String threadTs,
        @Nullable String onlyFor,
        @Nullable String subtype,
        List<SlackFile> files) {

    public Draft {
        files = List.copyOf(files);
    }

    public static Draft of(String channel, String user, Content content) {
        return new Draft(channel, user, content, null, null, null, List.of());
    }

    public Draft inThread(@Nullable String ts) {
        return new Draft(channel, user, content, ts, onlyFor, subtype, files);
    }

    public Draft onlyFor(String reader) {
        return new Draft(channel, user, content, threadTs, reader, subtype, files);
    }

    public Draft withSubtype(@Nullable String named) {
        return new Draft(channel, user, content, threadTs, onlyFor, named, files);
    }

    public Draft withFiles(List<SlackFile> attached) {
        return new Draft(channel, user, content, threadTs, onlyFor, "file_share", attached);
    }
}
