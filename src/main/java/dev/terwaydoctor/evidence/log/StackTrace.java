package dev.terwaydoctor.evidence.log;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * Follows the lines that belong to a line before them, and knows which of them explains: the last of a Python traceback, the first of a Go
 * panic, the innermost cause of a Java exception.
 */
final class StackTrace {

    private static final int LINES_AT_MOST = 300;
    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:[\\w$]+\\.)*[\\w$]*(?:Exception|Error|Throwable|Failure)\\b");
    private static final Pattern GO_FRAME =
            Pattern.compile("^(?:[\\w./*@()-]+\\(.*\\)|created by .*|goroutine \\d+.*|\\[signal .*)$");
    private static final List<String> CAUSES = List.of("Cause", "--->", "[cause]");
    private static final Literals EXCEPTIONS = new Literals(List.of("exception", "error", "throwable", "failure"));
    private static final Pattern CAUSED_BY = Pattern.compile("^\\s*(?:Caused by|Cause|---> ?|\\[cause\\]):? ?(.+)$");

    private final boolean go;
    private final int indent;
    private String telling;
    private boolean python;
    private boolean awaitsMessage;
    private int lines = 1;

    StackTrace(String head) {
        telling = head;
        indent = indent(head);
        python = head.contains(TRACEBACK);
        go = head.contains("panic: ") || head.startsWith("fatal error: ");
        awaitsMessage = python || (head.contains(" panicked at ") && head.endsWith(":"));
    }

    /** Whether the line continues what came before; if so it is taken in. */
    boolean takes(String line) {
        boolean taken = lines < LINES_AT_MOST && continues(line);
        lines += taken ? 1 : 0;
        return taken;
    }

    /** The line that explains most. */
    String telling() {
        return telling;
    }

    private boolean continues(String line) {
        if (line.contains(TRACEBACK)) {
            boolean opens = python || lines == 1;
            python |= opens;
            awaitsMessage |= opens;
            return opens;
        }
        if (line.isBlank() || indent(line) > indent || line.startsWith("}")) {
            noteCause(line);
            return !line.isBlank() || go || python;
        }
        if (awaitsMessage) {
            telling = line;
            awaitsMessage = false;
            return true;
        }
        if (python) {
            return line.startsWith("During handling of") || line.startsWith("The above exception");
        }
        return noteCause(line)
                || isException(line)
                || (go && GO_FRAME.matcher(line).find());
    }

    private static String firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private static int indent(String line) {
        int blanks = 0;
        while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
            blanks++;
        }
        return blanks;
    }

    private boolean noteCause(String line) {
        if (CAUSES.stream().noneMatch(word -> line.startsWith(word, indent(line)))) {
            return false;
        }
        Matcher cause = CAUSED_BY.matcher(line);
        boolean found = cause.find();
        telling = found ? cause.group(1) : telling;
        return found;
    }

    /** The exception that a log line is followed by says more than the line. */
    private boolean isException(String line) {
        boolean found = lines == 1
                && EXCEPTIONS.occurIn(firstWord(line))
                && LevelName.in(line) == null
                && EXCEPTION.matcher(line).find();
        telling = found ? line : telling;
        return found;
    }
}
