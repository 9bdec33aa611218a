package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a moment or a length of time at a place in a sentence. A time of day without a date is the latest one that is past. */
final class TimePoint {

    /** A moment and the index of the word after it. */
    record At(Instant time, int next) {}

    /** A length and the index of the word after it. */
    record Span(Duration length, int next) {}

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?");
    private static final Pattern HALF_DAY = Pattern.compile("(\\d{1,2})(?::(\\d\\d))?(am|pm)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{1,5})(s|m|h|d|min|mins|sec|secs|hr|hrs|hour|hours|minutes?|days?)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
    private static final Pattern BARE_HOUR = Pattern.compile("(\\d{1,2})h?");
    private static final int NOON = 12;

    private final Sentence sentence;
    private final TimeWords words;
    private final ZonedDateTime now;

    TimePoint(Sentence sentence, TimeWords words, Context context) {
        this.sentence = sentence;
        this.words = words;
        this.now = context.now().atZone(context.zone());
    }

    Instant now() {
        return now.toInstant();
    }

    Optional<At> at(int i) {
        return ago(i).or(() -> dated(i))
                .or(() -> timeOfDay(i, now.toLocalDate(), true))
                .or(() -> named(i));
    }

    /** An hour of the day without a word that says so. */
    Optional<At> hour(int i) {
        Matcher hour = BARE_HOUR.matcher(sentence.at(i).text());
        return hour.matches() ? moment(day(), Integer.parseInt(hour.group(1)), 0, true, i + 1) : Optional.empty();
    }

    /** The day that the sentence names besides, else today. */
    private LocalDate day() {
        return sentence.words().stream()
                .filter(word -> word.is(Tag.DAY))
                .flatMap(word -> words.part(word).stream())
                .findFirst()
                .map(part -> startOf(now.toLocalDate())
                        .plus(part)
                        .atZone(now.getZone())
                        .toLocalDate())
                .orElse(now.toLocalDate());
    }

    private Optional<At> ago(int i) {
        return span(i).filter(span -> sentence.at(span.next()).is(Tag.AGO))
                .map(span -> new At(now.toInstant().minus(span.length()), span.next() + 1));
    }

    private Optional<At> dated(int i) {
        String text = sentence.at(i).text();
        try {
            if (text.length() > 10 && text.indexOf('T') == 10) {
                return Optional.of(new At(
                        text.endsWith("Z")
                                ? Instant.parse(text)
                                : LocalDateTime.parse(text)
                                        .atZone(now.getZone())
                                        .toInstant(),
                        i + 1));
            }
            if (DATE.matches(text)) {
                LocalDate date = LocalDate.parse(text);
                return timeOfDay(i + 1, date, false).or(() -> Optional.of(new At(startOf(date), i + 1)));
            }
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** "10:30", "10:30 pm", "3pm", "10点半". */
    private Optional<At> timeOfDay(int i, LocalDate date, boolean mustBePast) {
        String text = sentence.at(i).name();
        Matcher time = TIME.matcher(text);
        Matcher half = HALF_DAY.matcher(text);
        if (time.matches()) {
            boolean afternoon = sentence.at(i + 1).text().equalsIgnoreCase("pm");
            boolean marked = afternoon
                    || sentence.at(i + 1).text().equalsIgnoreCase("am")
                    || sentence.at(i + 1).text().equalsIgnoreCase("utc");
            return moment(
                    date, hour(time.group(1), afternoon), minute(time.group(2)), mustBePast, marked ? i + 2 : i + 1);
        }
        if (half.matches()) {
            return moment(
                    date, hour(half.group(1), half.group(3).equals("pm")), minute(half.group(2)), mustBePast, i + 1);
        }
        if (COUNT.matches(text) && sentence.at(i + 1).is(Tag.OCLOCK)) {
            boolean halfPast =
                    words.number(sentence.at(i + 2)).filter(n -> n == 0.5).isPresent();
            return moment(
                    date,
                    hour(text, sentence.at(i - 1).is(Tag.AFTERNOON)),
                    halfPast ? 30 : 0,
                    mustBePast,
                    halfPast ? i + 3 : i + 2);
        }
        return Optional.empty();
    }

    private Optional<At> moment(LocalDate date, int hour, int minute, boolean mustBePast, int next) {
        if (hour > 23 || minute > 59) {
            return Optional.empty();
        }
        Instant time =
                date.atTime(LocalTime.of(hour, minute)).atZone(now.getZone()).toInstant();
        boolean future = mustBePast && time.isAfter(now.toInstant());
        return Optional.of(new At(future ? time.minus(1, ChronoUnit.DAYS) : time, next));
    }

    private static int hour(String digits, boolean afternoon) {
        int hour = Integer.parseInt(digits);
        return afternoon && hour < NOON ? hour + NOON : hour;
    }

    private static int minute(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** "monday", "yesterday", "this morning", each perhaps with a time after it. */
    private Optional<At> named(int i) {
        Word word = sentence.at(i);
        Optional<LocalDate> weekday =
                words.weekday(word).map(day -> now.toLocalDate().with(TemporalAdjusters.previousOrSame(day)));
        Optional<Duration> part = words.part(word);
        if (weekday.isEmpty() && part.isEmpty()) {
            return Optional.empty();
        }
        Instant start = weekday.map(this::startOf)
                .orElseGet(() -> startOf(now.toLocalDate()).plus(part.orElse(Duration.ZERO)));
        LocalDate day = start.atZone(now.getZone()).toLocalDate();
        int next = sentence.after(i, EnumSet.of(Tag.ON, Tag.AFTERNOON));
        return timeOfDay(next, day, false).or(() -> Optional.of(new At(start, i + 1)));
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(now.getZone()).toInstant();
    }

    /** "30m", "2 hours", "half an hour", "一个小时". */
    Optional<Span> span(int i) {
        Matcher compact = COMPACT.matcher(sentence.at(i).name());
        if (compact.matches()) {
            return unit(compact.group(2))
                    .map(unit -> new Span(unit.getDuration().multipliedBy(Long.parseLong(compact.group(1))), i + 1));
        }
        Optional<Double> count = COUNT.matches(sentence.at(i).text())
                ? Optional.of(Double.valueOf(sentence.at(i).text()))
                : words.number(sentence.at(i));
        if (count.isEmpty()) {
            return words.unit(sentence.at(i)).map(unit -> new Span(unit.getDuration(), i + 1));
        }
        int next = i + 1;
        while (words.unit(sentence.at(next)).isEmpty()
                && (sentence.at(next).is(Tag.ARTICLE) || sentence.at(next).is(Tag.OF))) {
            next++;
        }
        int unitAt = next;
        return words.unit(sentence.at(unitAt))
                .map(unit -> new Span(
                        Duration.ofSeconds(Math.round(unit.getDuration().toSeconds() * count.get())), unitAt + 1));
    }

    private Optional<ChronoUnit> unit(String text) {
        return words.unit(new Word(text, Token.Form.WORD, Set.of(), null, Shape.PLAIN, false));
    }
}
