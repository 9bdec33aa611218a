package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** How many lines around each line found are wanted: grep's -A, -B and -C, "3 lines before and after", "前后 5 行". */
record ContextLines(int before, int after) {

    private static final int AT_MOST = 50;
    private static final String COUNT = "(\\d{1,3})";
    private static final List<Pattern> BOTH = patterns(
            "-C *" + COUNT,
            COUNT
                    + " lines? (?:around|of (?:surrounding )?context|before and after|either side|on (?:either|each|both) sides?|each side)",
            "with " + COUNT + " lines of context",
            "(?:前 *后|上 *下 *文?) *各? *" + COUNT + " *行");
    private static final List<Pattern> BEFORE =
            patterns("-B *" + COUNT, COUNT + " lines? before", "前面? *" + COUNT + " *行");
    private static final List<Pattern> AFTER =
            patterns("-A *" + COUNT, COUNT + " lines? after", "(?:之?后面?) *" + COUNT + " *行");

    static ContextLines in(String text) {
        int both = first(BOTH, text);
        return both > 0 ? new ContextLines(both, both) : new ContextLines(first(BEFORE, text), first(AFTER, text));
    }

    boolean areWanted() {
        return before + after > 0;
    }

    private static int first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .mapToInt(matcher -> Math.min(AT_MOST, Integer.parseInt(matcher.group(1))))
                .findFirst()
                .orElse(0);
    }

    private static List<Pattern> patterns(String... texts) {
        return List.of(texts).stream()
                .map(text -> Pattern.compile("(?i)(?:^|[^\\w-])" + text))
                .toList();
    }
}
