package dev.terwaydoctor.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Gathers what is wrong, so that reading goes on and one run tells all. */
final class Mistakes {

    private final List<String> found = new ArrayList<>();

    void add(String mistake) {
        found.add(mistake);
    }

    void add(int line, String path, String mistake) {
        found.add("line " + line + ": " + (path.isEmpty() ? "" : path + ": ") + mistake);
    }

    /** The known name that was probably meant, as the end of a sentence. */
    static String nearest(String given, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparing((String name) -> distance.apply(given, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("there is none to name here");
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(found);
        }
    }
}
