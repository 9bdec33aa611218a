package dev.terwaydoctor.evidence.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** What a line says, without the time, level and fields around it. */
public final class Message {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MAIN = List.of("message", "msg", "log", "text", "event", "@message");
    private static final List<String> CAUSE = List.of("error", "err", "exception", "cause", "reason", "stack_trace");
    private static final Pattern LOGFMT =
            Pattern.compile("(?:^|\\s)(msg|message|error|err|reason)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");
    private static final Pattern HEAD = Pattern.compile("^(?:[\\[(<]?(?:"
            + "\\d{4}[-/]\\d{2}[-/]\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?(?:Z| ?[+-]\\d{2}:?\\d{2}| (?:UTC|GMT|CST)\\b)?"
            + "|(?:\\d+:[MCSX] )?\\d{2}[-/ ][A-Z][a-z]{2}[-/ ]\\d{4}[: ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?: UTC| [#*-] )?"
            + "|\\[\\d+\\] |\\d+ --- (?:\\[[^\\]]*\\])?|\\d+ \\[(?:ERROR|Warning|Note|System)\\]"
            + "|[IWEF]\\d{4} \\d{2}:\\d{2}:\\d{2}\\.\\d+\\s+\\d+ [\\w.-]+:\\d+"
            + "|\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?"
            + "|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRIT(?:ICAL)?|EMERG|ALERT|SEVERE)\\b"
            + "|(?:debug|info|notice|warn(?:ing)?|error|crit|alert|emerg)\\])[\\])>]?:?[\\s|-]*)+");

    private Message() {}

    public static String of(String line) {
        String text = line.strip();
        if (text.startsWith("{")) {
            String json = json(text);
            return json.isEmpty() ? text : json;
        }
        Matcher head = HEAD.matcher(text);
        String rest = head.find() ? text.substring(head.end()).strip() : text;
        String logfmt = text.indexOf('=') < 0 ? "" : logfmt(text, quoted(rest));
        if (!logfmt.isEmpty()) {
            return logfmt;
        }
        return rest.isEmpty() ? text : rest;
    }

    /** What structured klog puts in quotes in front of its fields. */
    private static String quoted(String rest) {
        int end = rest.indexOf('"', 1);
        return rest.startsWith("\"") && end > 0 ? rest.substring(1, end) : "";
    }

    private static String json(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            return joined(first(line, MAIN), first(line, CAUSE));
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    private static String first(JsonNode line, List<String> keys) {
        for (String key : keys) {
            JsonNode value = line.path(key);
            JsonNode inner = value.isObject() ? value.path("message") : value;
            if (inner.isTextual() && !inner.asText().isBlank()) {
                return inner.asText().strip();
            }
        }
        return "";
    }

    private static String logfmt(String text, String quoted) {
        Matcher field = LOGFMT.matcher(text);
        String main = quoted;
        String cause = "";
        while (field.find()) {
            String value =
                    field.group(2) == null ? field.group(3) : field.group(2).replace("\\\"", "\"");
            if (field.group(1).startsWith("m")) {
                main = value;
            } else {
                cause = value;
            }
        }
        return joined(main, cause);
    }

    private static String joined(String main, String cause) {
        if (main.isEmpty() || cause.isEmpty() || main.contains(cause)) {
            return main.isEmpty() ? cause : main;
        }
        return main + ": " + cause;
    }
}
