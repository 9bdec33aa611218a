package dev.terwaydoctor.ask;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lexicon's words for units, numbers, weekdays and parts of a day. Immutable. */
final class TimeWords {

    private static final int SECONDS_AN_HOUR = 3600;

    private final Map<String, ChronoUnit> units = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, Double> numbers;
    private final Map<String, Double> parts;

    /**
     * @param numbers words for numbers
     * @param parts words for a moment, in hours from today's midnight
     */
    record Source(
            Map<ChronoUnit, List<String>> units,
            Map<DayOfWeek, List<String>> weekdays,
            Map<String, Double> numbers,
            Map<String, Double> parts) {}

    TimeWords(Source source) {
        source.units().forEach((unit, words) -> words.forEach(word -> units.put(word, unit)));
        source.weekdays().forEach((day, words) -> words.forEach(word -> weekdays.put(word, day)));
        numbers = Map.copyOf(source.numbers());
        parts = Map.copyOf(source.parts());
    }

    Iterable<String> all() {
        return Stream.of(units, weekdays, numbers, parts)
                .flatMap(words -> words.keySet().stream())
                .toList();
    }

    Optional<ChronoUnit> unit(Word word) {
        return Optional.ofNullable(units.get(Lexicon.key(word.text())));
    }

    Optional<DayOfWeek> weekday(Word word) {
        return Optional.ofNullable(weekdays.get(Lexicon.key(word.text())));
    }

    Optional<Double> number(Word word) {
        return Optional.ofNullable(numbers.get(Lexicon.key(word.text())));
    }

    /** The moment a word names, counted from today's midnight. */
    Optional<Duration> part(Word word) {
        return Optional.ofNullable(parts.get(Lexicon.key(word.text()))).map(TimeWords::hours);
    }

    static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * SECONDS_AN_HOUR));
    }
}
