package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the newest time in pasted lines: a paste of last week is to be read as of last week. */
record LogTimes(Instant asked) {

    private static final Pattern DATED =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:[.,]\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern KLOG = Pattern.compile("^[IWEF](\\d\\d)(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

    Optional<Instant> newest(List<String> lines) {
        return lines.stream().flatMap(this::time).max(Instant::compareTo);
    }

    private Stream<Instant> time(String line) {
        try {
            Matcher klog = KLOG.matcher(line);
            if (klog.find()) {
                String year = String.valueOf(asked.atOffset(ZoneOffset.UTC).getYear());
                return Stream.of(
                        Instant.parse(year + "-" + klog.group(1) + "-" + klog.group(2) + "T" + klog.group(3) + "Z"));
            }
            Matcher dated = DATED.matcher(line);
            if (!dated.find()) {
                return Stream.empty();
            }
            String local = dated.group(1) + "T" + dated.group(2);
            return Stream.of(
                    dated.group(3) == null
                            ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(local + dated.group(3)).toInstant());
        } catch (DateTimeException impossible) {
            return Stream.empty();
        }
    }
}
