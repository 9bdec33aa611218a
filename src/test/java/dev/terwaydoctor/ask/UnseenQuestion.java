package dev.terwaydoctor.ask;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of {@code unseen/questions.yaml}, labelled by somebody who knew neither the grammar nor its intents. Two of the labels,
 * diagnose and inspect ("show me"), are one wish here: both are answered by examining the object.
 */
record UnseenQuestion(String text, Map<String, String> labels) {

    private static final String EXAMINE = "examine";
    private static final String TERWAY = "terway";

    /** A parser is told which clusters there are; these are the ones of the corpus. */
    private static final Set<String> CLUSTERS =
            Set.of("prod-sh", "prod-bj", "prod-hz", "fin-1", "core-2", "dw-prod", "pay-prod");

    static List<UnseenQuestion> all() {
        try {
            List<Map<String, String>> all = new ObjectMapper(new YAMLFactory())
                    .readValue(
                            Path.of("src/test/resources/unseen/questions.yaml").toFile(), new TypeReference<>() {});
            return all.stream()
                    .map(labels -> new UnseenQuestion(labels.getOrDefault("text", ""), labels))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void score(QuestionParser parser, Score score) {
        boolean thread = "true".equals(labels.get("thread"));
        Context context = new Context(thread, LabelledQuestion.NOW, ZoneOffset.UTC, CLUSTERS);
        Intent intent = parser.parse(text, context).intent();
        add(score, "intent", wantedIntent(), intentOf(intent));
        if (intent instanceof Intent.Explain explain) {
            add(score, "term", labels.get("term"), explain.term());
        } else {
            add(score, "term", labels.get("term"), null);
        }
        places(intent, LabelledQuestion.hints(intent), score);
        log(intent, score);
    }

    private void places(Intent intent, Hints hints, Score score) {
        NameHint primary = hints.primary().orElse(null);
        add(score, "name", lower(labels.get("name")), name(intent, primary));
        add(score, "kind", labels.get("kind"), kind(hints, primary));
        add(score, "namespace", labels.get("namespace"), namespace(hints, primary));
        add(
                score,
                "node",
                labels.get("node"),
                hints.nodes().stream().findFirst().orElse(null));
        add(score, "cluster", labels.get("cluster"), hints.cluster());
        add(score, "container", labels.get("container"), hints.container());
        add(
                score,
                "since",
                time(labels.get("since")),
                Objects.toString(hints.window().since(), null));
        add(
                score,
                "until",
                time(labels.get("until")),
                Objects.toString(hints.window().until(), null));
    }

    private void log(Intent intent, Score score) {
        LogAsk log = intent instanceof Intent.Logs logs ? logs.log() : null;
        String filter = log == null ? null : log.filter();
        add(score, "filter", lower(labels.get("filter")), lower(filter));
        add(score, "previous", labels.get("previous"), log != null && log.previous() ? "true" : null);
    }

    private @Nullable String wantedIntent() {
        String wanted = labels.get("intent");
        return "diagnose".equals(wanted) || "inspect".equals(wanted) ? EXAMINE : wanted;
    }

    private static String intentOf(Intent intent) {
        return intent instanceof Intent.Diagnose || intent instanceof Intent.Inspect
                ? EXAMINE
                : intent.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Terway is no name to the grammar: it is what an inspection covers, or whose log is wanted. */
    private @Nullable String name(Intent intent, @Nullable NameHint primary) {
        if (primary != null && primary.kind() != Kind.NODE && primary.kind() != Kind.NAMESPACE) {
            return primary.text();
        }
        boolean terway = (intent instanceof Intent.Inspect inspect && inspect.scope() == Intent.Scope.TERWAY)
                || (intent instanceof Intent.Logs logs && logs.log().source() == LogAsk.Source.TERWAY_DAEMON);
        String wanted = labels.get("name");
        return terway ? wanted != null && wanted.startsWith(TERWAY) ? wanted : TERWAY : null;
    }

    private @Nullable String kind(Hints hints, @Nullable NameHint primary) {
        String wanted = labels.get("kind");
        if (hints.mentioned().stream().anyMatch(kind -> kind.apiName().equals(wanted))) {
            return wanted;
        }
        return primary == null || primary.kind() == null ? null : primary.kind().apiName();
    }

    private static @Nullable String namespace(Hints hints, @Nullable NameHint primary) {
        return primary != null && primary.namespace() != null
                ? primary.namespace()
                : hints.namespaces().stream().findFirst().orElse(null);
    }

    /** "6h" counts back from now. */
    private static @Nullable String time(@Nullable String label) {
        return label == null || label.length() > 4
                ? label
                : LabelledQuestion.NOW
                        .minus(Duration.parse("PT" + label.toUpperCase(Locale.ROOT)))
                        .toString();
    }

    private void add(Score score, String slot, @Nullable String wanted, @Nullable String found) {
        score.add(text, slot, wanted, found);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
