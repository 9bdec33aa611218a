package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.slack.blocks.Clip;
import java.util.ArrayList;
import java.util.List;

/**
 * Items of a list divided into those that are shown at once and those that are folded away: at most so many items and characters, always at
 * least one, in order.
 */
record Lines(List<String> shown, List<String> rest) {

    static Lines divide(List<String> items, int most, int characters) {
        List<String> shown = new ArrayList<>();
        int used = 0;
        for (String item : items) {
            boolean room = shown.size() < most && used + item.length() + 1 <= characters;
            if (!room && !shown.isEmpty()) {
                break;
            }
            shown.add(Clip.marked(item, characters));
            used += item.length() + 1;
        }
        return new Lines(List.copyOf(shown), List.copyOf(items.subList(shown.size(), items.size())));
    }
}
