package dev.terwaydoctor.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A description as kubectl prints it: keys and values, nested by indentation. Lines without a key belong, as they are, to the entry above them.
 *
 * @param lines every line below the entry, for the tables that some entries hold
 */
record Outline(String key, String value, int indent, List<Outline> children, List<String> lines) {

    private static final int LONGEST_KEY = 90;
    private static final int DEEPEST = 12;

    static Outline of(List<String> text) {
        Outline root = new Outline("", "", -1, new ArrayList<>(), new ArrayList<>());
        List<Outline> open = new ArrayList<>(List.of(root));
        for (String line : text) {
            if (line.isBlank()) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            while (open.size() > 1 && open.get(open.size() - 1).indent >= indent) {
                open.remove(open.size() - 1);
            }
            open.forEach(each -> each.lines.add(line));
            int colon = colon(line);
            if (colon > 0 && open.size() < DEEPEST) {
                Outline entry = new Outline(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip(),
                        indent,
                        new ArrayList<>(),
                        new ArrayList<>());
                open.get(open.size() - 1).children.add(entry);
                open.add(entry);
            }
        }
        return root;
    }

    /** The colon behind a key stands before a blank or ends the line. */
    private static int colon(String line) {
        int colon = line.indexOf(':');
        while (colon > 0 && colon + 1 < line.length() && line.charAt(colon + 1) != ' ') {
            colon = line.indexOf(':', colon + 1);
        }
        return colon > LONGEST_KEY ? -1 : colon;
    }

    Optional<Outline> entry(String name) {
        return children.stream().filter(child -> child.key.equals(name)).findFirst();
    }

    /** The value of a child; empty for what is not there or printed as none. */
    String text(String name) {
        return entry(name)
                .map(Outline::value)
                .filter(text -> !text.equals("<none>") && !text.equals("<unset>"))
                .orElse("");
    }

    Stream<Outline> under(String name) {
        return entry(name).stream().flatMap(child -> child.children.stream());
    }

    List<String> table(String name) {
        return entry(name).map(Outline::lines).orElse(List.of());
    }
}
