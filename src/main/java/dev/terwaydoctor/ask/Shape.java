package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import java.util.Locale;

/** What a typed word looks like, whatever it means. */
enum Shape {
    /** An IPv4 address, port aside. */
    ADDRESS,
    /** A node's name as ACK or an ECS instance gives it. */
    NODE,
    /** A number, a time, a size, a version. */
    NUMBER,
    /** A reason or a code: CamelCase, or capitals after a dot. */
    CODE,
    /** A valid name with hyphens, dots or digits in it. */
    STRUCTURED,
    /** A valid name that is a plain word. */
    PLAIN,
    /** No Kubernetes object can be called this. */
    INVALID;

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?::\\d{1,5})?");
    private static final Pattern NODE_NAME =
            Pattern.compile("[a-z]{2,}(?:-[a-z0-9]+)+\\.(?:i-[a-z0-9]+|(?:\\d{1,3}\\.){3}\\d{1,3})"
                    + "|i-[a-z0-9]{10,}|iz[a-z0-9]{8,}z|ip-\\d+-\\d+-\\d+-\\d+(?:\\.[a-z0-9.-]+)?");
    private static final Pattern QUANTITY = Pattern.compile(
            "[~+-]?\\d+(?:[.:,/x-]\\d+)*(?:%|[a-z]{1,3}|mins?|secs?|hours?|days?)?|v\\d+(?:\\.\\d+)+(?:[-.][a-z0-9.]+)?|\\d+\\.\\d+[a-z0-9.-]*"
                    + "|\\d+[hm]\\d+[ms]?|\\d{4}-\\d\\d-\\d\\dt?[0-9:.]*z?|\\d+(?:/\\d+)+|[0-9.]+/\\d+|\\d+(?:am|pm)|\\d[x]{2}|p\\d\\d|\\d+(?:st|nd|rd|th)|v\\d+|rc-?\\d+|beta-?\\d+|alpha-?\\d+");
    private static final Pattern HUMP = Pattern.compile("[a-z0-9][A-Z]|[A-Z]{2,}[a-z]|\\.[A-Z]");
    private static final Pattern CODE_WORD = Pattern.compile("[A-Za-z0-9]+(?:[.:_-][A-Za-z0-9]+)*");

    static Shape of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (IPV4.matches(lower)) {
            return ADDRESS;
        }
        if (QUANTITY.matches(lower)) {
            return NUMBER;
        }
        if (HUMP.matcher(word).find() && CODE_WORD.matches(word)) {
            return CODE;
        }
        if (NODE_NAME.matches(lower)) {
            return NODE;
        }
        if (!isName(lower)) {
            return INVALID;
        }
        return lower.chars().allMatch(c -> c >= 'a' && c <= 'z') ? PLAIN : STRUCTURED;
    }

    /** RFC 1123 subdomain. */
    static boolean isName(String lower) {
        return lower.length() <= LONGEST_NAME && SUBDOMAIN.matches(lower);
    }

    /** RFC 1123 label, the form of a namespace. */
    static boolean isLabel(String lower) {
        return lower.length() <= LONGEST_LABEL && LABEL.matches(lower);
    }
}
