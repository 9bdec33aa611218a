package dev.terwaydoctor.evidence.log;

import com.google.re2j.Pattern;
import java.util.List;

/** How grave a line is. */
public enum Level {
    INFO,
    WARNING,
    ERROR,
    FATAL;

    /** Words of which at least one stands in every line that is not plain information: most lines need no closer look. */
    private static final Literals TRIGGERS = new Literals(List.of(
            "err",
            "warn",
            "fatal",
            "panic",
            "crit",
            "emerg",
            "alert",
            "severe",
            "exception",
            "traceback",
            "fault",
            "fail",
            "refuse",
            "denied",
            "deny",
            "timed out",
            "timeout",
            "unreachable",
            "not found",
            "no such",
            "undefined",
            "missing",
            "invalid",
            "unable",
            "can't",
            "cannot",
            "can not",
            "could not",
            "couldn't",
            "not permitted",
            "permission",
            "forbidden",
            "unauthorized",
            "unauthenticated",
            "no response",
            "unavailable",
            "must not",
            "must be",
            "required",
            "expired",
            "exceed",
            "exhausted",
            "too many",
            "out of memory",
            "no space",
            "refusing",
            "unexpected",
            "abort",
            "killed",
            "core dumped",
            "overflow",
            "deadlock",
            "corrupt",
            "no route",
            "reset by peer",
            "broken pipe",
            "bad address",
            "unknown host",
            "unresolved",
            "not resolve",
            "not set",
            "not defined",
            "is empty",
            "rejected",
            "throttl",
            "unhandled",
            "uncaught",
            "http/1",
            "http/2",
            "status",
            "level",
            "lvl",
            "\"s\":\"",
            "severity",
            "quit",
            "no module named",
            "not exist"));

    /** An access log names paths, not troubles. */
    private static final Literals REQUEST = new Literals(List.of(" HTTP/1.", " HTTP/2"));

    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:panic|fatal|exception|traceback|segfault|segmentation fault|errors?|fail(?:ed|ure|ing|s)?|refused|refusing"
                    + "|denied|timed out|timeout|unreachable|not found|no such|undefined|missing|invalid|unable to"
                    + "|can(?:'t|not| not)|could(?:n't| not)|not permitted|forbidden|unauthorized|unauthenticated|no response"
                    + "|unavailable|must (?:not )?be|expired|exceed(?:ed|s)|exhausted|too many|out of memory|no space left"
                    + "|unexpected|abort(?:ed|ing)|killed|core dumped|overflow|deadlock|corrupt(?:ed)?|no route to host"
                    + "|reset by peer|broken pipe|bad address|unknown host|not (?:set|defined)|is (?:empty|required)|rejected|throttl\\w+"
                    + "|unhandled|uncaught|unknown (?:flag|option|command|argument|directive|shorthand|variable|user|database|host|column|table)"
                    + "|unrecognized|unsupported|incompatible|illegal|unbound|mismatch|not allowed|no module named|(?:does|did) not exist)\\b|[a-z](?:Exception|Error)\\b");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)\\b(?:no|0|zero|without(?: any)?) (?:errors?|failures?|failed|exceptions?|timeouts?)\\b"
                    + "|\\b(?:errors?|err|failed|failures?|exceptions?|timeouts?|rejected|missing|invalid)[\"']?\\s*[=:]\\s*[\"']?(?:0\\b|null|none|nil|false|\\[\\]|<nil>|\"\")"
                    + "|\\b(?:timeout|timeoutSeconds|timeout_\\w+|\\w+_timeout)[\"']?\\s*[=:]\\s*[\"']?\\d");
    private static final int WITHIN = 2_000;

    /** What the line says itself; where it names no level, what its words suggest. A failed request is an error whatever its level. */
    public static Level of(String whole) {
        if (!TRIGGERS.occurIn(whole) && !LevelName.isKlog(whole)) {
            return INFO;
        }
        String line = whole.length() > WITHIN ? whole.substring(0, WITHIN) : whole;
        Level named = LevelName.in(line);
        if (named != null && named != INFO) {
            return named;
        }
        if (FailedStatus.in(line)) {
            return ERROR;
        }
        if (named != null || REQUEST.occurIn(line)) {
            return INFO;
        }
        return WORDS.matcher(HARMLESS.matcher(line).replaceAll("")).find() ? ERROR : INFO;
    }

    public boolean isError() {
        return this == ERROR || this == FATAL;
    }
}
