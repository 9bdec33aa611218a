package dev.terwaydoctor.slack.forms;

import java.util.Map;

/** What somebody filled in, by the id of the block that holds the field. From outside: any of it may be missing, or be anything. */
public record Filled(Map<String, String> values) {

    public Filled {
        values = Map.copyOf(values);
    }

    String of(String block) {
        return values.getOrDefault(block, "").strip();
    }

    /** A number among those that were offered, else the usual one. */
    int number(String block, int usual) {
        String text = of(block);
        boolean digits = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : usual;
    }
}
