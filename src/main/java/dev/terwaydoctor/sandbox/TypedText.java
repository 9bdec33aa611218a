package dev.terwaydoctor.sandbox;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.Optional;

/**
 * What a person typed, as Slack passes it on: special characters escaped, people, channels and links in angle brackets. A
 * mention or channel that already is in brackets stays, so that a test may write one.
 */
final class TypedText {

    private static final Pattern SPECIAL = Pattern.compile(
            "<@[UW][A-Z0-9]+(?:\\|[^>]*)?>|<#C[A-Z0-9]+(?:\\|[^>]*)?>|https?://[^\\s<>|]+|@[A-Za-z0-9._-]+|#[a-z0-9_-]+");

    private final Workspace workspace;

    TypedText(Workspace workspace) {
        this.workspace = workspace;
    }

    String encode(String typed) {
        StringBuilder encoded = new StringBuilder();
        Matcher special = SPECIAL.matcher(typed);
        int from = 0;
        while (special.find()) {
            encoded.append(escape(typed.substring(from, special.start())));
            boolean wordStart = special.start() == 0 || !Character.isLetterOrDigit(typed.charAt(special.start() - 1));
            String found = special.group();
            encoded.append((wordStart ? reference(found) : Optional.<String>empty()).orElseGet(() -> escape(found)));
            from = special.end();
        }
        return encoded.append(escape(typed.substring(from))).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Optional<String> reference(String found) {
        return switch (found.charAt(0)) {
            case '<' -> Optional.of(found);
            case 'h' -> Optional.of("<" + escape(found) + ">");
            case '#' -> channel(found.substring(1));
            default -> mention(found.substring(1));
        };
    }

    private Optional<String> mention(String name) {
        if (name.equals("here") || name.equals("channel") || name.equals("everyone")) {
            return Optional.of("<!" + name + ">");
        }
        return workspace.directory().findUser(name).map(User::id).map(id -> "<@" + id + ">");
    }

    private Optional<String> channel(String name) {
        return workspace
                .directory()
                .findChannel(name)
                .map((Channel channel) -> "<#" + channel.id() + "|" + channel.name() + ">");
    }
}
