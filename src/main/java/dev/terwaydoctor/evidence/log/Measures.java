package dev.terwaydoctor.evidence.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Follows numbers in fields whose names speak of time, load or queues, in JSON and logfmt. Only a few values of each are held. */
final class Measures {

    private static final Literals NAMES = new Literals(List.of(
            "_ms",
            "latency",
            "duration",
            "elapsed",
            "took",
            "response_time",
            "responsetime",
            "time_taken",
            "request_time",
            "_seconds",
            "millis",
            "per_second",
            "rps",
            "qps",
            "queue",
            "backlog",
            "pending",
            "lag",
            "in_use",
            "inflight",
            "in_flight",
            "connections",
            "memory",
            "heap",
            "rss"));
    private static final int FIELDS_AT_MOST = 8;
    private static final int LONGEST_NAME = 40;

    private final Map<String, Field> fields = new LinkedHashMap<>();

    void note(String line) {
        if (!NAMES.occurIn(line)) {
            return;
        }
        for (int at = 1; at < line.length() - 1; at++) {
            char c = line.charAt(at);
            if (c == ':' || c == '=') {
                pair(line, at);
            }
        }
    }

    /** Series of at least that many values. */
    List<Series> done(int atLeast) {
        return fields.values().stream()
                .filter(field -> field.count >= atLeast)
                .map(Field::done)
                .toList();
    }

    private void pair(String line, int separator) {
        int from = separator + 1;
        while (from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '"')) {
            from++;
        }
        int end = from;
        while (end < line.length() && (Character.isDigit(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        if (end == from || end - from > 15) {
            return;
        }
        String name = nameBefore(line, separator);
        if (name.isEmpty() || !NAMES.occurIn(name)) {
            return;
        }
        Field field = fields.get(name);
        if (field == null && fields.size() < FIELDS_AT_MOST) {
            field = new Field(name);
            fields.put(name, field);
        }
        if (field != null) {
            field.add(number(line.substring(from, end)));
        }
    }

    private static String nameBefore(String line, int separator) {
        int end = separator;
        while (end > 0 && (line.charAt(end - 1) == '"' || line.charAt(end - 1) == ' ')) {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < LONGEST_NAME
                && (isName(line.charAt(start - 1)) || isInPhrase(line, start - 1))) {
            start--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** A blank between two words, as in "Memory usage: 350MB". */
    private static boolean isInPhrase(String line, int at) {
        return at > 0
                && line.charAt(at) == ' '
                && Character.isLetter(line.charAt(at - 1))
                && Character.isLetter(line.charAt(at + 1));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static double number(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException severalDots) {
            return 0;
        }
    }

    private static final class Field {

        private static final int WINDOW = 30;
        private static final int SHARE = 4;

        private final String name;
        private final double[] earliest = new double[WINDOW];
        private final double[] latest = new double[WINDOW];
        private double sum;
        private double peak;
        private int count;

        private Field(String name) {
            this.name = name;
        }

        private void add(double value) {
            if (count < WINDOW) {
                earliest[count] = value;
            }
            latest[count % WINDOW] = value;
            sum += value;
            peak = Math.max(peak, value);
            count++;
        }

        /** Compares beginning and end over a quarter of the values each, so that they never overlap. */
        private Series done() {
            int window = Math.max(1, Math.min(WINDOW, count / SHARE));
            double early = 0;
            double late = 0;
            for (int at = 0; at < window; at++) {
                early += earliest[at];
                late += latest[(count - 1 - at) % WINDOW];
            }
            return new Series(name, early / window, late / window, sum / count, peak, count);
        }
    }
}
