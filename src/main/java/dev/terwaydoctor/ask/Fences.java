package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.List;

/** Finds blocks between lines of three backticks: whatever stands in one of several lines was copied, not said. */
final class Fences {

    private static final String FENCE = "```";

    private Fences() {}

    /** Gives fences around several lines lines of their own. */
    static String apart(String text) {
        StringBuilder apart = new StringBuilder(text.length());
        int at = 0;
        int open = text.indexOf(FENCE);
        while (open >= 0) {
            int close = text.indexOf(FENCE, open + FENCE.length());
            int end = close < 0 ? text.length() : close;
            boolean lines = text.substring(open, end).indexOf('\n') >= 0;
            apart.append(text, at, open);
            at = Math.min(text.length(), end + FENCE.length());
            String block = text.substring(open, at);
            apart.append(lines ? block.replace(FENCE, "\n" + FENCE + "\n") : block);
            open = text.indexOf(FENCE, at);
        }
        return apart.append(text.substring(at)).toString();
    }

    static boolean isFence(String line) {
        return line.strip().equals(FENCE);
    }

    /** The numbers of the lines between fences; a single line may be a name that somebody set apart. */
    static List<Integer> of(List<String> lines) {
        List<Integer> inside = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                if (block.size() > 1) {
                    inside.addAll(block);
                }
                block.clear();
                open = !open;
            } else if (open) {
                block.add(i);
            }
        }
        if (block.size() > 1) {
            inside.addAll(block);
        }
        return inside;
    }
}
