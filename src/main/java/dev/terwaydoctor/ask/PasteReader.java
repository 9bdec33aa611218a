package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import dev.terwaydoctor.ask.Pasted.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Separates what was copied into a message from what its writer says. Rows, events, alerts, objects and log lines are recognised line by
 * line; lines that only continue such a block go with it. What is left is read as a sentence.
 */
final class PasteReader {

    private static final Pattern LOG_LINE = Pattern.compile(
            "^\\s*(?:[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d|time=\"|ts=|level=|\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d|\\{\"(?:level|ts|time|msg)\"|panic: |fatal error: |goroutine \\d+ \\[|Traceback \\(most recent|Exception in thread|Caused by: |at [\\w.$]+\\([\\w. :]*\\)$|\\[?(?:ERROR|WARN|INFO|FATAL|DEBUG)\\]? ).*");
    private static final Pattern CONTINUES = Pattern.compile(
            "^(?:\\s{2,}\\S.*|\\s*|[A-Za-z][\\w ()./-]{0,40}:(?:\\s.*)?|[-=]{3,}.*|\\s*[-•*]\\s.*|\\w[\\w.]* = .*)$");
    private static final int MOST_BRACES = 2_000;

    private final Rows rows;
    private final Labels labels;

    PasteReader(Lexicon lexicon) {
        rows = new Rows(lexicon);
        labels = new Labels(lexicon.labels());
    }

    /** A message taken apart. */
    record Result(Pasted pasted, PasteFinds finds, String words) {}

    Result read(String text) {
        PasteFinds finds = new PasteFinds();
        Map<Form, StringBuilder> pasted = new EnumMap<>(Form.class);
        String rest = object(Fences.apart(text), finds, pasted);
        StringBuilder words = new StringBuilder();
        List<String> lines = List.of(rest.split("\n", -1));
        List<Form> forms = forms(lines, finds);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (Fences.isFence(line)) {
                continue;
            }
            if (forms.get(i) == Form.NONE) {
                words.append(line).append('\n');
                continue;
            }
            pasted.computeIfAbsent(forms.get(i), form -> new StringBuilder())
                    .append(line)
                    .append('\n');
            if (forms.get(i) == Form.ALERT && lines.size() == 1) {
                words.append(labels.read(line).rest()).append('\n');
            }
        }
        return new Result(joined(pasted), finds, words.toString().strip());
    }

    private static Pasted joined(Map<Form, StringBuilder> pasted) {
        if (pasted.isEmpty()) {
            return Pasted.NOTHING;
        }
        Form main = pasted.entrySet().stream()
                .max((a, b) ->
                        Integer.compare(a.getValue().length(), b.getValue().length()))
                .map(Map.Entry::getKey)
                .orElse(Form.LOG);
        String text = String.join("", pasted.values());
        StringBuilder log = pasted.getOrDefault(Form.LOG, new StringBuilder());
        return new Pasted(main, text.strip(), log.toString().lines().toList());
    }

    /** A pair of braces with known keys between them, wherever it stands. */
    private String object(String text, PasteFinds finds, Map<Form, StringBuilder> pasted) {
        int open = text.indexOf('{');
        int close = open < 0 ? -1 : closing(text, open);
        if (close < 0) {
            return text;
        }
        String body = text.substring(open, close + 1);
        Labels.Reading reading = labels.read(body);
        if (reading.pairs() == 0 || LOG_LINE.matches(body)) {
            return text;
        }
        reading.into(finds);
        pasted.put(Form.OBJECT, new StringBuilder(body).append('\n'));
        return text.substring(0, open) + ' ' + text.substring(close + 1);
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && depth < MOST_BRACES; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<Form> forms(List<String> lines, PasteFinds finds) {
        List<Form> forms = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (String line : lines) {
            Form form = form(line, lines.size(), finds);
            forms.add(form);
            if (form == Form.ALERT) {
                described.add(line);
            }
        }
        labels.read(String.join("\n", described)).into(finds);
        Fences.of(lines).forEach(line -> {
            if (forms.get(line) == Form.NONE && !lines.get(line).isBlank()) {
                forms.set(line, Form.LOG);
                Mentions.read(lines.get(line), finds);
            }
        });
        for (int i = 1; i < forms.size(); i++) {
            continueFrom(lines, forms, i, i - 1);
        }
        for (int i = forms.size() - 2; i >= 0; i--) {
            continueFrom(lines, forms, i, i + 1);
        }
        return forms;
    }

    private Form form(String line, int lines, PasteFinds finds) {
        Form row = rows.read(line, finds);
        if (row != Form.NONE) {
            return row;
        }
        if (LOG_LINE.matches(line)) {
            Mentions.read(line, finds);
            return Form.LOG;
        }
        Labels.Reading reading = labels.read(line);
        boolean listed = lines > 1 && reading.isWhole();
        return listed || reading.pairs() > 1 ? Form.ALERT : Form.NONE;
    }

    private static void continueFrom(List<String> lines, List<Form> forms, int i, int neighbour) {
        if (forms.get(i) == Form.NONE && forms.get(neighbour) != Form.NONE && CONTINUES.matches(lines.get(i))) {
            forms.set(i, forms.get(neighbour));
        }
    }
}
