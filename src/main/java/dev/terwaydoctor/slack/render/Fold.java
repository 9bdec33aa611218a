package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Limits;
import java.util.ArrayList;
import java.util.List;

/** Packs pieces of markup into folded containers: as many pieces to a section, and sections to a container, as Slack takes. */
final class Fold {

    private static final String GAP = "\n";

    private Fold() {}

    static List<Block> away(String title, List<String> pieces) {
        return blocks(title, sections(pieces));
    }

    static List<Block> blocks(String title, List<Block> blocks) {
        List<Block> containers = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += Limits.CONTAINER_CHILDREN) {
            int end = Math.min(i + Limits.CONTAINER_CHILDREN, blocks.size());
            containers.add(Block.Container.folded(title, blocks.subList(i, end)));
        }
        return containers;
    }

    /** The pieces unfolded. */
    static List<Block> sections(List<String> pieces) {
        List<Block> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String piece : pieces) {
            String whole = Clip.marked(piece, Limits.TEXT);
            if (!section.isEmpty() && section.length() + GAP.length() + whole.length() > Limits.TEXT) {
                sections.add(Block.Section.of(section.toString()));
                section.setLength(0);
            }
            section.append(section.isEmpty() ? "" : GAP).append(whole);
        }
        if (!section.isEmpty()) {
            sections.add(Block.Section.of(section.toString()));
        }
        return sections;
    }
}
