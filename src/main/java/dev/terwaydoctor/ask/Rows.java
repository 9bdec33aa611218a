package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;

/** Reads a line as kubectl prints it: a row of Pods, Deployments, nodes or events, with or without the namespace column. */
final class Rows {

    private static final String AGE = "(?:\\d+[smhdy])+(?:\\d+[smhdy])*";
    private static final String NAMESPACE = "(?:([a-z0-9][-a-z0-9]*)\\s+)?";
    private static final String NAME = "([a-z0-9][-a-z0-9.]*)";
    private static final Pattern HEADER = Pattern.compile(
            "^\\s*(?:NAMESPACE\\s+)?(?:NAME\\s+(?:READY|STATUS|DESIRED|TYPE|COMPLETIONS)\\b|LAST SEEN\\s+TYPE|Type\\s+Reason\\s+Age).*");
    private static final Pattern POD = Pattern.compile(
            "^\\s*" + NAMESPACE + NAME + "\\s+(\\d+)/(\\d+)\\s+([A-Z][A-Za-z:0-9/]*)\\s+\\d+(?:\\s+\\([^)]*\\))?\\s+"
                    + AGE + "(?:\\s+(\\S+)\\s+(\\S+).*)?\\s*$");
    private static final Pattern DEPLOYMENT =
            Pattern.compile("^\\s*" + NAMESPACE + NAME + "\\s+(\\d+)/(\\d+)\\s+\\d+\\s+\\d+\\s+" + AGE + "\\b.*$");
    private static final Pattern NODE = Pattern.compile(
            "^\\s*" + NAME + "\\s+((?:Not)?Ready|Unknown)(?:,SchedulingDisabled)?\\s+\\S+\\s+" + AGE + "\\s+v\\d.*$");
    private static final Pattern EVENT = Pattern.compile("^\\s*" + NAMESPACE + "(?:" + AGE
            + "|<unknown>)(?:\\s+\\([^)]*\\))?\\s+(Normal|Warning)\\s+(\\w+)\\s+([A-Za-z]+)/" + NAME + "\\s+(.*)$");
    private static final Pattern DESCRIBED_EVENT = Pattern.compile(
            "^\\s*(?:Normal|Warning)\\s+\\w+\\s+(?:" + AGE + "|<unknown>)(?:\\s+\\([^)]*\\))?\\s+\\S+\\s+(.*)$");
    private static final Set<String> WELL = Set.of("Running", "Completed", "Succeeded", "Ready");

    private final Lexicon lexicon;

    Rows(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads one line; NONE if it is no row. */
    Pasted.Form read(String line, PasteFinds finds) {
        if (HEADER.matches(line)) {
            return Pasted.Form.POD_TABLE;
        }
        if (pod(line, finds) || deployment(line, finds) || node(line, finds)) {
            return Pasted.Form.POD_TABLE;
        }
        return event(line, finds) ? Pasted.Form.EVENTS : Pasted.Form.NONE;
    }

    private static boolean pod(String line, PasteFinds finds) {
        Matcher row = POD.matcher(line);
        if (!row.matches()) {
            return false;
        }
        boolean allReady = row.group(3).equals(row.group(4)) || !row.group(5).equals("Running");
        if (WELL.contains(row.group(5)) && allReady) {
            finds.good(Kind.POD, row.group(1), row.group(2));
        } else {
            finds.bad(Kind.POD, row.group(1), row.group(2));
        }
        String node = row.group(7);
        if (node != null && Shape.of(node) == Shape.NODE) {
            finds.node(node);
        }
        return true;
    }

    private static boolean deployment(String line, PasteFinds finds) {
        Matcher row = DEPLOYMENT.matcher(line);
        if (!row.matches()) {
            return false;
        }
        if (row.group(3).equals(row.group(4))) {
            finds.good(Kind.DEPLOYMENT, row.group(1), row.group(2));
        } else {
            finds.bad(Kind.DEPLOYMENT, row.group(1), row.group(2));
        }
        return true;
    }

    private static boolean node(String line, PasteFinds finds) {
        Matcher row = NODE.matcher(line);
        if (!row.matches()) {
            return false;
        }
        if (!WELL.contains(row.group(2))) {
            finds.node(row.group(1));
        }
        return true;
    }

    private boolean event(String line, PasteFinds finds) {
        Matcher described = DESCRIBED_EVENT.matcher(line);
        if (described.matches()) {
            Mentions.read(described.group(1), finds);
            return true;
        }
        Matcher row = EVENT.matcher(line);
        if (!row.matches()) {
            return false;
        }
        Kind kind = lexicon.entry(row.group(4)).kind();
        if (kind == Kind.NODE) {
            finds.node(row.group(5));
        } else if (row.group(2).equals("Warning")) {
            finds.bad(kind, row.group(1), row.group(5));
        } else {
            finds.good(kind, row.group(1), row.group(5));
        }
        return true;
    }
}
