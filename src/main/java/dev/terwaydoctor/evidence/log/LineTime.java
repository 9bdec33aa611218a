package dev.terwaydoctor.evidence.log;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of a line: an RFC 3339 prefix, else a time in the line's first part, else that of the line before. klog writes no year: it
 * is the one that puts the line nearest before now. One instance reads one log, in order.
 */
public final class LineTime {

    private static final int WITHIN = 120;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2})(?:[.,](\\d{1,9}))?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern KLOG = Pattern.compile("^[IWEF](\\d{2})(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2})");

    private final Instant now;
    private @Nullable Instant previous;

    public LineTime(Instant now) {
        this.now = now;
    }

    /** The time of the next line; null as long as no line had one. */
    public @Nullable Instant next(String line) {
        Instant own = own(line.length() > WITHIN ? line.substring(0, WITHIN) : line);
        previous = own == null ? previous : own;
        return previous;
    }

    private @Nullable Instant own(String head) {
        try {
            Matcher klog = KLOG.matcher(head);
            if (klog.find()) {
                return yearless(klog);
            }
            Matcher iso = ISO.matcher(head);
            if (iso.find()) {
                return iso(iso);
            }
            Matcher slashed = SLASHED.matcher(head);
            return slashed.find() ? utc(slashed, Integer.parseInt(slashed.group(1)), 2) : null;
        } catch (DateTimeException impossibleDate) {
            return null;
        }
    }

    private Instant yearless(Matcher klog) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        Instant thisYear = utc(klog, year, 1);
        return thisYear.isAfter(now.plusSeconds(86_400)) ? utc(klog, year - 1, 1) : thisYear;
    }

    private static Instant iso(Matcher iso) {
        String zone = iso.group(4) == null ? "Z" : iso.group(4);
        String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        String fraction = iso.group(3) == null ? "" : "." + iso.group(3);
        return OffsetDateTime.parse(iso.group(1) + "T" + iso.group(2) + fraction + offset)
                .toInstant();
    }

    private static Instant utc(Matcher fields, int year, int monthGroup) {
        return LocalDateTime.of(
                        year,
                        number(fields, monthGroup),
                        number(fields, monthGroup + 1),
                        number(fields, monthGroup + 2),
                        number(fields, monthGroup + 3),
                        number(fields, monthGroup + 4))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(Matcher fields, int group) {
        return Integer.parseInt(fields.group(group));
    }
}
