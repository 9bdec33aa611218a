package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts, slot by slot, what was found, what was right and what was missed. */
final class Score {

    private static final class Count {
        int right;
        int found;
        int wanted;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }
    }

    private final Map<String, Count> slots = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(String question, String slot, @Nullable String wanted, @Nullable String found) {
        Count count = slots.computeIfAbsent(slot, s -> new Count());
        count.wanted += wanted == null ? 0 : 1;
        count.found += found == null ? 0 : 1;
        if (!Objects.equals(wanted, found)) {
            misses.add(String.format(Locale.ROOT, "%-9s wanted %s, found %s: %s", slot, wanted, found, question));
        } else if (wanted != null) {
            count.right++;
        }
    }

    Map<String, Double> precision() {
        Map<String, Double> precision = new TreeMap<>();
        slots.forEach((slot, count) -> precision.put(slot, count.precision()));
        return precision;
    }

    Map<String, Double> recall() {
        Map<String, Double> recall = new TreeMap<>();
        slots.forEach((slot, count) -> recall.put(slot, count.recall()));
        return recall;
    }

    List<String> misses() {
        return misses;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%-10s %9s %7s %6s %6s%n", "slot", "precision", "recall", "found", "wanted"));
        slots.forEach((slot, count) -> table.append(String.format(
                Locale.ROOT,
                "%-10s %8.1f%% %6.1f%% %6d %6d%n",
                slot,
                100 * count.precision(),
                100 * count.recall(),
                count.found,
                count.wanted)));
        return table.toString();
    }
}
