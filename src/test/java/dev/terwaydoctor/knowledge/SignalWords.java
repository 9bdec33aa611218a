package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.report.Spelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A signal as a clause of a sentence. */
final class SignalWords {

    private SignalWords() {}

    static String of(Signal signal) {
        if (signal instanceof Signal.Seen seen) {
            return seen(seen);
        }
        if (signal instanceof Signal.Not not) {
            return "**no** " + of(not.signal());
        }
        return signal instanceof Signal.All all
                ? joined(all.signals(), " **and** ")
                : "(" + joined(((Signal.Any) signal).signals(), " **or** ") + ")";
    }

    private static String joined(List<Signal> signals, String word) {
        return signals.stream().map(SignalWords::of).collect(Collectors.joining(word));
    }

    private static String seen(Signal.Seen seen) {
        StringBuilder words = new StringBuilder(what(seen.evidence()));
        if (!seen.on().isEmpty()) {
            words.append(" of ").append(spellings(seen.on(), "/"));
        }
        new TreeMap<>(seen.where())
                .forEach((field, condition) ->
                        words.append(", ").append(field).append(' ').append(condition(condition)));
        if (seen.text() != null) {
            words.append(", says ").append(Markdown.code(seen.text().pattern()));
        }
        if (seen.atLeast() > 1) {
            words.append(", at least ").append(seen.atLeast()).append(" times");
        }
        return words.append(seen.ever() ? ", past ones count" : "").toString();
    }

    private static String what(String evidence) {
        return switch (evidence) {
            case Evidence.EVENT -> "event";
            case Evidence.LOG -> "log line";
            default -> Markdown.fact(evidence);
        };
    }

    private static String condition(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return "is " + codes(oneOf.texts());
        }
        if (condition instanceof Condition.NoneOf noneOf) {
            return "is not " + codes(noneOf.texts());
        }
        if (condition instanceof Condition.Matches matches) {
            return "matches " + Markdown.code(matches.pattern().pattern());
        }
        if (condition instanceof Condition.SameAs same) {
            return "is ‹" + same.variable() + "›";
        }
        return "is " + bounds((Condition.Between) condition);
    }

    private static String bounds(Condition.Between between) {
        List<String> bounds = new ArrayList<>();
        if (between.least() > Long.MIN_VALUE) {
            bounds.add("at least " + between.least());
        }
        if (between.most() < Long.MAX_VALUE) {
            bounds.add("at most " + between.most());
        }
        return String.join(" and ", bounds);
    }

    private static String codes(Collection<String> texts) {
        return texts.stream().sorted().map(Markdown::code).collect(Collectors.joining(" or "));
    }

    static <E extends Enum<E> & Spelled> String spellings(Collection<E> words, String separator) {
        return words.stream().sorted().map(Spelled::spelling).collect(Collectors.joining(separator));
    }
}
