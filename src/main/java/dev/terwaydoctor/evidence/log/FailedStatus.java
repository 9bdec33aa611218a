package dev.terwaydoctor.evidence.log;

import java.util.List;
import java.util.Locale;

/** Tells whether a line reports a request that was answered with a server error or with 429: an access log, or a status field. */
final class FailedStatus {

    private static final List<String> NAMES =
            List.of("status", "statuscode", "status_code", "code", "http/1.0", "http/1.1", "http/2.0", "http/2");
    private static final int NAME_WITHIN = 20;

    private FailedStatus() {}

    static boolean in(String line) {
        for (int at = 1; at + 3 <= line.length(); at++) {
            if (isFailure(line, at)) {
                String name = nameBefore(line, at);
                if (NAMES.stream().anyMatch(name::endsWith)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String nameBefore(String line, int at) {
        int end = at;
        while (end > 0 && " :=\"'\\".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(Math.max(0, end - NAME_WITHIN), end).toLowerCase(Locale.ROOT);
    }

    private static boolean isFailure(String line, int at) {
        char first = line.charAt(at);
        boolean server = first == '5' && isDigit(line, at + 1) && isDigit(line, at + 2);
        return (server || line.startsWith("429", at))
                && " :=\"".indexOf(line.charAt(at - 1)) >= 0
                && !isDigit(line, at + 3);
    }

    private static boolean isDigit(String line, int at) {
        return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }
}
