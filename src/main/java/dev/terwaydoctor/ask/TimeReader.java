package dev.terwaydoctor.ask;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the window a question speaks of: since, until, between, the last hour, around a time. How long something has lasted ("pending
 * 40min") and when something else happened ("before the upgrade on tuesday") are no windows.
 */
final class TimeReader {

    private static final Duration AROUND = Duration.ofMinutes(15);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Set<Tag> ARTICLES = EnumSet.of(Tag.ARTICLE);

    private final TimeWords words;

    TimeReader(TimeWords words) {
        this.words = words;
    }

    TimeWindow read(Sentence sentence, Context context) {
        TimePoint points = new TimePoint(sentence, words, context);
        for (int i = 0; i < sentence.size(); i++) {
            Optional<TimeWindow> window = windowAt(sentence, points, i);
            if (window.isPresent()) {
                return window.get();
            }
        }
        return wholeDay(sentence, points);
    }

    private Optional<TimeWindow> windowAt(Sentence sentence, TimePoint points, int i) {
        Word word = sentence.at(i);
        if (word.is(Tag.BETWEEN)) {
            return fromTo(sentence, points, i).or(() -> hours(sentence, points, i));
        }
        if (word.is(Tag.LAST)) {
            return last(sentence, points, i);
        }
        if (word.is(Tag.SINCE)) {
            return fromTo(sentence, points, i).or(() -> since(sentence, points, i));
        }
        if (word.is(Tag.UNTIL)) {
            return points.at(first(sentence, i)).map(at -> taken(sentence, i, at.next(), null, at.time()));
        }
        Optional<TimeWindow> wide = word.is(Tag.TIME_AROUND) ? around(sentence, points, i) : Optional.empty();
        if (wide.isPresent()) {
            return wide;
        }
        if (word.is(Tag.TIME_AROUND)) {
            return points.at(first(sentence, i))
                    .filter(at -> sentence.at(first(sentence, i)).shape() == Shape.NUMBER)
                    .map(at -> taken(
                            sentence,
                            i,
                            at.next(),
                            at.time().minus(AROUND),
                            goesOn(sentence, i) ? null : at.time().plus(AROUND)));
        }
        return followed(sentence, points, i);
    }

    /** "since the rollout at 16:50": what began then has not ended. */
    private static boolean goesOn(Sentence sentence, int i) {
        return IntStream.range(0, i)
                .anyMatch(before ->
                        !sentence.isTaken(before) && sentence.at(before).is(Tag.SINCE));
    }

    /** "around 18:30 yesterday +-10min": as wide as it says. */
    private static Optional<TimeWindow> around(Sentence sentence, TimePoint points, int i) {
        return points.at(first(sentence, i)).flatMap(at -> {
            int sign = at.next();
            while (sentence.at(sign).is(Tag.DAY)) {
                sign++;
            }
            int width = sign;
            while (sentence.at(width).isMark("+")
                    || sentence.at(width).isMark("-")
                    || sentence.at(width).isMark("±")) {
                width++;
            }
            Optional<TimePoint.Span> span = width == sign ? Optional.empty() : points.span(width);
            return span.map(found -> taken(
                    sentence,
                    i,
                    found.next(),
                    at.time().minus(found.length()),
                    at.time().plus(found.length())));
        });
    }

    private static int first(Sentence sentence, int i) {
        int j = sentence.after(i, ARTICLES);
        return sentence.at(j).isMark("=") || sentence.at(j).isMark(":") ? j + 1 : j;
    }

    private static TimeWindow taken(
            Sentence sentence, int from, int to, @Nullable Instant since, @Nullable Instant until) {
        sentence.take(from, to);
        return new TimeWindow(since, until);
    }

    private static Optional<TimeWindow> fromTo(Sentence sentence, TimePoint points, int i) {
        return points.at(first(sentence, i)).flatMap(from -> {
            Word joint = sentence.at(from.next());
            boolean joined = joint.is(Tag.UNTIL) || joint.is(Tag.TO) || joint.is(Tag.CONJ) || joint.isMark("-");
            return joined
                    ? points.at(from.next() + 1)
                            .map(to -> taken(
                                    sentence,
                                    i,
                                    to.next(),
                                    from.time(),
                                    end(from.time(), to.time(), sentence.at(from.next() + 1))))
                    : Optional.empty();
        });
    }

    /** "between 3 and 4". */
    private static Optional<TimeWindow> hours(Sentence sentence, TimePoint points, int i) {
        boolean joined = sentence.at(i + 2).is(Tag.CONJ) || sentence.at(i + 2).is(Tag.TO);
        return joined
                ? points.hour(i + 1)
                        .flatMap(from -> points.hour(i + 3)
                                .map(to -> taken(
                                        sentence,
                                        i,
                                        to.next(),
                                        from.time(),
                                        end(from.time(), to.time(), sentence.at(i + 3)))))
                : Optional.empty();
    }

    /** The end of a window lies behind its beginning, on the next occasion: "last night 10 to 11" and "3pm to 4" last an hour. */
    private static Instant end(Instant from, Instant to, Word said) {
        Duration length = Duration.between(from, to);
        if (length.isNegative() || length.compareTo(A_DAY) >= 0) {
            length = Duration.ofSeconds(Math.floorMod(length.toSeconds(), A_DAY.toSeconds()));
        }
        boolean vague = said.text().indexOf(':') < 0
                && said.shape() == Shape.NUMBER
                && said.text().length() <= 2;
        return from.plus(vague && length.compareTo(HALF_A_DAY) > 0 ? length.minus(HALF_A_DAY) : length);
    }

    private static Optional<TimeWindow> since(Sentence sentence, TimePoint points, int i) {
        int first = first(sentence, i);
        return points.at(first)
                .map(at -> taken(sentence, i, at.next(), at.time(), null))
                .or(() -> points.span(first)
                        .map(span ->
                                taken(sentence, i, span.next(), points.now().minus(span.length()), null)));
    }

    private static Optional<TimeWindow> last(Sentence sentence, TimePoint points, int i) {
        return points.span(i + 1)
                .map(span -> taken(sentence, i, span.next(), points.now().minus(span.length()), null));
    }

    /** Chinese puts the preposition last: "10:30 以后"; and "10:00 到 11:00" has none at all. */
    private static Optional<TimeWindow> followed(Sentence sentence, TimePoint points, int i) {
        return points.at(i).flatMap(at -> {
            Word next = sentence.at(at.next());
            if (next.is(Tag.AFTERWARDS)) {
                return Optional.of(taken(sentence, i, at.next() + 1, at.time(), null));
            }
            if (next.is(Tag.BEFOREHAND)) {
                return Optional.of(taken(sentence, i, at.next() + 1, null, at.time()));
            }
            boolean joined = next.is(Tag.TO) || next.isMark("-") || next.is(Tag.UNTIL);
            return joined
                    ? points.at(at.next() + 1)
                            .map(to -> taken(
                                    sentence,
                                    i,
                                    to.next(),
                                    at.time(),
                                    end(at.time(), to.time(), sentence.at(at.next() + 1))))
                    : Optional.empty();
        });
    }

    /** "yesterday" counts only where something is looked for in the past, not where it tells when something else was done. */
    private static TimeWindow wholeDay(Sentence sentence, TimePoint points) {
        boolean looksBack = sentence.has(Tag.LOG) || sentence.has(Tag.EVENT) || new Gist(sentence).asksForFact();
        for (int i = 0; i < sentence.size() && looksBack; i++) {
            if (sentence.at(i).is(Tag.DAY) && !sentence.isTaken(i)) {
                Instant start = points.at(i).map(TimePoint.At::time).orElse(points.now());
                Instant end = start.plus(1, ChronoUnit.DAYS);
                return new TimeWindow(start, end.isAfter(points.now()) ? null : end);
            }
        }
        return TimeWindow.OPEN;
    }
}
