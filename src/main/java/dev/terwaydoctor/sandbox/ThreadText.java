package dev.terwaydoctor.sandbox;

import dev.terwaydoctor.sandbox.blocks.BlockText;
import dev.terwaydoctor.sandbox.blocks.MrkdwnText;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** A thread for the terminal: who said what, in order, replies indented, buttons in square brackets. */
public final class ThreadText {

    private final Workspace workspace;
    private final BlockText blocks;
    private final MrkdwnText mrkdwn;

    private ThreadText(Workspace workspace) {
        this.workspace = workspace;
        this.blocks = new BlockText(this::nameOf);
        this.mrkdwn = new MrkdwnText(this::nameOf);
    }

    public static String render(Workspace workspace, List<Message> thread) {
        ThreadText text = new ThreadText(workspace);
        List<String> lines = new ArrayList<>();
        thread.forEach(message -> lines.addAll(text.message(message)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> message(Message message) {
        String indent = message.isReply() ? "    " : "";
        List<String> lines = new ArrayList<>();
        lines.add(indent + nameOf(message.user()) + (message.isEphemeral() ? " (only visible to you)" : ""));
        List<String> said = message.blocks().isEmpty()
                ? mrkdwn.plain(message.text()).lines().toList()
                : blocks.lines(message.blocks());
        said.forEach(line -> lines.add((indent + "  " + line).stripTrailing()));
        message.files().forEach(file -> lines.add(indent + "  [file: " + file.name() + ", " + file.size() + " bytes]"));
        lines.add("");
        return lines;
    }

    private String nameOf(String id) {
        return workspace
                .directory()
                .findUser(id)
                .map(User::name)
                .or(() -> workspace.directory().findChannel(id).map(Channel::name))
                .orElse(id);
    }
}
