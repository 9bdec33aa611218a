package dev.terwaydoctor.target;

import java.util.Optional;

/** How well an object's name fits the one in the question; the better fit comes first. */
enum Fit {
    EXACT,
    /** The question's name goes on after a separator: {@code checkout} and {@code checkout-7d9f}. */
    STEM,
    PREFIX,
    /** The question has the end of it, after a separator: the random part of a Pod's name, the last numbers of a node's. */
    ENDING,
    PART;

    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_PART = 3;

    /** How {@code name} fits, if at all; short pieces fit only where they are hard to mistake. */
    static Optional<Fit> of(String asked, String name) {
        if (name.equals(asked)) {
            return Optional.of(EXACT);
        }
        if (name.startsWith(asked) && isSeparator(name.charAt(asked.length()))) {
            return Optional.of(STEM);
        }
        if (name.startsWith(asked) && asked.length() >= SHORTEST_PREFIX) {
            return Optional.of(PREFIX);
        }
        if (name.endsWith(asked) && isSeparator(name.charAt(name.length() - asked.length() - 1))) {
            return Optional.of(ENDING);
        }
        return name.contains(asked) && asked.length() >= SHORTEST_PART ? Optional.of(PART) : Optional.empty();
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '.';
    }
}
