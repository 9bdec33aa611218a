package dev.terwaydoctor.bundle.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time that the kubelet puts before a line when asked for timestamps: RFC 3339 with exactly nine digits of
 * fraction. That form tells it from a time that the application itself wrote, which is text and never touched: a
 * stored log made with timestamps gives them back when they are asked for, and does without when they are not.
 */
final class KubeletStamp {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd.ddddddddd";
    private static final String OFFSET_SHAPE = "dd:dd";

    private KubeletStamp() {}

    static String of(Instant time) {
        return FORMAT.format(time) + " ";
    }

    /** The length of the stamp at that place, its space included; 0 if there is none. */
    static int lengthAt(byte[] bytes, int from, int to) {
        if (!matches(SHAPE, bytes, from, to)) {
            return 0;
        }
        int zone = from + SHAPE.length();
        boolean utc = zone < to && bytes[zone] == 'Z';
        boolean offset =
                zone < to && (bytes[zone] == '+' || bytes[zone] == '-') && matches(OFFSET_SHAPE, bytes, zone + 1, to);
        int space = zone + (offset ? 1 + OFFSET_SHAPE.length() : 1);
        return (utc || offset) && space < to && bytes[space] == ' ' ? space + 1 - from : 0;
    }

    private static boolean matches(String shape, byte[] bytes, int from, int to) {
        if (to - from < shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char wanted = shape.charAt(i);
            byte found = bytes[from + i];
            if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }
}
