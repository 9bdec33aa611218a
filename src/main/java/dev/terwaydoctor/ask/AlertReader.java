package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an alert, as it stands in a chat: labels in any of the usual forms, fields under their titles, or a sentence. Slack's
 * attachments and blocks must be flattened to text before. Thread-safe; never fails.
 */
public final class AlertReader {

    private static final Pattern RESOLVED = Pattern.compile(
            "(?i)\\[(?:resolved|recovered|ok)[\\]: ]|\\b(?:resolved|recovered|closed)\\b|已恢复|恢复通知|告警恢复|已解决");
    private static final Pattern FIRING = Pattern.compile(
            "(?i)\\[(?:firing|alerting|triggered|warn|no data)|\\b(?:firing|triggered|alert(?:s|ing)?|alertname|incident|critical|warning)\\b|告警|报警|触发|严重");
    private static final Pattern STILL_FIRING = Pattern.compile("(?i)\\[firing|\\bfiring\\b");
    private static final List<Map.Entry<Pattern, Alert.Origin>> ORIGINS = List.of(
            Map.entry(Pattern.compile("(?i)robusta"), Alert.Origin.ROBUSTA),
            Map.entry(
                    Pattern.compile("(?i)pagerduty|\\bPD-|(?:triggered|resolved|acknowledged) #\\d+"),
                    Alert.Origin.PAGERDUTY),
            Map.entry(
                    Pattern.compile("(?i)datadog|kube_namespace|kube_cluster_name|\\[Triggered"), Alert.Origin.DATADOG),
            Map.entry(
                    Pattern.compile("(?i)grafana|\\*\\*(?:firing|resolved)\\*\\*|\\[(?:alerting|ok|no data)\\]"),
                    Alert.Origin.GRAFANA),
            Map.entry(Pattern.compile("(?i)\\barms\\b|aliyun|阿里云|应用实时监控|云监控|告警|报警"), Alert.Origin.ARMS),
            Map.entry(
                    Pattern.compile("(?i)\\[(?:firing|resolved)|alertmanager|alertname|prometheus"),
                    Alert.Origin.ALERTMANAGER));
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?i)alertname[\"*_`]*\\s*[:=]\\s*[\"*_`]*([^\\n\"*`,|]{3,120})"),
            Pattern.compile("(?i)\\[(?:firing|resolved)(?::\\d+)?[^\\]]*\\]\\s*[*`]*([\\w.-]+)"),
            Pattern.compile("(?i)\\[(?:alerting|ok|no data)\\]\\s*([^\\n]{3,120})"),
            Pattern.compile(
                    "(?im)^[\\W_]*(?:warning |critical )?(?:alert[ _]?name|alert|rule ?name|rule|monitor|告警名称|告警规则|规则名称|报警规则|告警标题)[\"*_`]*\\s*[:=]\\s*[\"*_`]*([^\\n\"*`,|]{3,120})"),
            Pattern.compile("(?i)(?:triggered|resolved|acknowledged) #\\d+:?\\s*(?:\\[[^\\]]*\\]\\s*)?([^\\n]{3,120})"),
            Pattern.compile("(?i)\\[(?:triggered|recovered|warn)[^\\]]*\\]\\s*([^\\n]{3,120})"),
            Pattern.compile("【[^】]*】\\s*([^\\n]{3,120})"),
            Pattern.compile("\\b(Kube[A-Z]\\w+|[A-Z][a-z]+(?:[A-Z][a-z0-9]+){2,})\\b"));
    /** Where the next label begins on the same line. */
    private static final Pattern NEXT_LABEL = Pattern.compile("\\s+[\\w.]+=.*");

    private static final Pattern TAGS = Pattern.compile("(?i)\\btags:");
    private static final Pattern TITLE_VALUES =
            Pattern.compile("(?i)\\[(?:firing|resolved):\\d+\\][^(\\n]*\\(([^)\\n]*)\\)");
    private static final Pattern POD = Pattern.compile("[a-z0-9][-a-z0-9]*-[a-z0-9]{8,10}-[a-z0-9]{5}");
    private static final Pattern LABELS = Pattern.compile("(?i)\\blabels:?");
    private static final Pattern MARKUP = Pattern.compile("[*_`]{1,2}");
    private static final Pattern EXPORTER = Pattern.compile(
            "kube-state-metrics.*|prometheus.*|(?:.*-)?node-exporter.*|kubelet|arms-prom.*|alertmanager.*");
    private static final int LONGEST = 20_000;
    private static final int SENTENCE = 1_000;

    private final QuestionParser parser;
    private final Labels labels;
    private final Map<String, String> keys;

    private AlertReader(Lexicon lexicon) {
        parser = QuestionParser.standard();
        keys = lexicon.labels();
        labels = new Labels(keys);
    }

    /** A reader with the vocabulary that is shipped. */
    public static AlertReader standard() {
        return new AlertReader(Lexicon.standard());
    }

    /** The alert; empty when the text is none, or names nothing that could be looked at. */
    public Optional<Alert> read(String posted) {
        String text = Question.of(posted.substring(0, Math.min(LONGEST, posted.length())))
                .text();
        boolean resolved = RESOLVED.matcher(text).find() && !isStillFiring(text);
        if (!resolved && !FIRING.matcher(text).find()) {
            return Optional.empty();
        }
        PasteFinds finds = finds(joined(text));
        List<NameHint> subjects = subjects(finds, text);
        if (subjects.isEmpty() && finds.namespaces().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Alert(
                origin(text),
                resolved ? Alert.State.RESOLVED : Alert.State.FIRING,
                name(text),
                finds.cluster(),
                namespace(subjects, finds),
                subjects,
                finds.nodes(),
                exporters(finds.container())));
    }

    private static @Nullable String namespace(List<NameHint> subjects, PasteFinds finds) {
        return Stream.concat(subjects.stream().limit(1).map(NameHint::namespace), finds.namespaces().stream())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isStillFiring(String text) {
        return STILL_FIRING.matcher(text).find();
    }

    private static Alert.Origin origin(String text) {
        return ORIGINS.stream()
                .filter(origin -> origin.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Alert.Origin.OTHER);
    }

    private static String name(String text) {
        for (Pattern pattern : NAMES) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String label = NEXT_LABEL.matcher(matcher.group(1)).replaceFirst("");
                return MARKUP.matcher(label).replaceAll("").strip();
            }
        }
        String first = text.lines().findFirst().orElse("");
        return first.substring(0, Math.min(80, first.length())).strip();
    }

    /** Fields that stand under their titles are put beside them, and bars of tables become breaks. */
    private String joined(String text) {
        List<String> lines = TAGS.matcher(text)
                .replaceAll(" ")
                .lines()
                .map(line -> line.replace('|', ' '))
                .toList();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean title =
                    isKey(line) && i + 1 < lines.size() && !lines.get(i + 1).isBlank() && !isKey(lines.get(i + 1));
            if (title) {
                joined.append(key(line))
                        .append(": ")
                        .append(lines.get(i + 1).strip())
                        .append('\n');
                i++;
            } else {
                joined.append(line).append('\n');
            }
        }
        return joined.toString();
    }

    private boolean isKey(String line) {
        return keys.containsKey(key(line));
    }

    private static String key(String line) {
        String plain = MARKUP.matcher(line).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    /** A message may hold several alerts: each says its labels anew. */
    private PasteFinds finds(String text) {
        PasteFinds finds = new PasteFinds();
        List<String> parts = new ArrayList<>(
                text.lines().filter(line -> labels.read(line).pairs() > 2).toList());
        String[] several = LABELS.split(text);
        if (several.length > 2) {
            parts.addAll(List.of(several));
        }
        parts.add(text);
        parts.forEach(part -> labels.read(part).into(finds));
        Mentions.read(text, finds);
        Matcher values = TITLE_VALUES.matcher(text);
        while (values.find()) {
            for (String word : values.group(1).split("\\s+", -1)) {
                if (POD.matches(word) && !EXPORTER.matches(word)) {
                    finds.bad(Kind.POD, null, word);
                }
            }
        }
        return finds;
    }

    private List<NameHint> subjects(PasteFinds finds, String text) {
        List<NameHint> subjects = new ArrayList<>(finds.names().stream()
                .filter(name -> !EXPORTER.matches(name.text()))
                .toList());
        if (subjects.stream().allMatch(name -> name.kind() == Kind.SERVICE || name.kind() == null)) {
            said(text).forEach(name -> {
                if (subjects.stream().noneMatch(other -> other.text().equals(name.text()))) {
                    subjects.add(name);
                }
            });
        }
        boolean exact = subjects.stream().anyMatch(name -> name.kind() != Kind.SERVICE && name.kind() != Kind.NODE);
        subjects.removeIf(name -> exact && name.kind() == Kind.NODE);
        boolean other = subjects.stream().anyMatch(name -> name.kind() != Kind.SERVICE);
        subjects.removeIf(name -> other && name.kind() == Kind.SERVICE);
        subjects.sort(Comparator.comparingInt(AlertReader::exactness));
        return subjects.stream()
                .map(name -> new NameHint(name.text(), name.kind(), name.namespace(), Strength.CERTAIN, Role.SUBJECT))
                .toList();
    }

    private static int exactness(NameHint name) {
        if (name.kind() == Kind.POD) {
            return 0;
        }
        return name.kind() == Kind.NODE ? 3 : name.kind() == Kind.SERVICE || name.kind() == null ? 2 : 1;
    }

    /** What its sentences name, where no label does. */
    private List<NameHint> said(String text) {
        String head = text.substring(0, Math.min(SENTENCE, text.length()));
        Intent intent = parser.parse(head, Context.at(Instant.EPOCH)).intent();
        List<NameHint> names =
                intent instanceof Intent.Diagnose diagnose ? diagnose.hints().names() : List.of();
        return names.stream()
                .filter(name -> name.role() == Role.SUBJECT && name.strength() != Strength.POSSIBLE)
                .filter(name -> name.kind() != Kind.NAMESPACE && !EXPORTER.matches(name.text()))
                .toList();
    }

    private static @Nullable String exporters(@Nullable String container) {
        return container == null || EXPORTER.matches(container) ? null : container;
    }
}
