package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the words that a question quotes, whatever their case. */
final class Phrases {

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    Phrases(List<String> phrases) {
        phrases.forEach(phrase -> seen.put(phrase, new Seen()));
    }

    void look(String line, long number, @Nullable Instant time) {
        if (seen.isEmpty()) {
            return;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        seen.forEach((phrase, hit) -> {
            if (lower.contains(phrase.toLowerCase(Locale.ROOT))) {
                hit.note(line, number, time);
            }
        });
    }

    List<LogDigest.PhraseHit> hits(Recoveries recoveries) {
        return seen.entrySet().stream()
                .map(entry -> entry.getValue().hit(entry.getKey(), recoveries))
                .toList();
    }

    private static final class Seen {

        private String line = "";
        private long number;
        private long newest;
        private int count;
        private @Nullable Instant at;

        private void note(String found, long where, @Nullable Instant time) {
            if (count == 0) {
                line = found;
                number = where;
                at = time;
            }
            newest = where;
            count++;
        }

        private LogDigest.PhraseHit hit(String phrase, Recoveries recoveries) {
            return new LogDigest.PhraseHit(phrase, line, number, count, at, recoveries.after(newest));
        }
    }
}
