package dev.terwaydoctor.ask;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of {@code questions.yaml}: the words and the slots that must come out of them. */
record LabelledQuestion(String q, Map<String, String> slots) {

    static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");

    static Map<String, List<LabelledQuestion>> all() {
        try (InputStream in = LabelledQuestion.class.getResourceAsStream("/ask/questions.yaml")) {
            Objects.requireNonNull(in);
            Map<String, List<Map<String, String>>> groups =
                    new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
            return groups.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            e -> e.getValue().stream()
                                    .map(slots -> new LabelledQuestion(slots.get("q"), slots))
                                    .toList(),
                            (a, b) -> a,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Asked asked(QuestionParser parser) {
        Context context = Context.at(NOW);
        return parser.parse(q, slots.containsKey("thread") ? context.inThread() : context);
    }

    void score(Asked asked, Score score) {
        Hints hints = hints(asked.intent());
        add(score, "intent", asked.intent().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        NameHint name = hints.primary().orElse(null);
        add(score, "name", name == null ? null : name.text());
        add(
                score,
                "kind",
                name == null || name.kind() == null ? null : name.kind().apiName());
        add(score, "ns", name == null ? null : name.namespace());
        add(score, "peer", first(hints.peers().stream().map(NameHint::text).toList()));
        add(
                score,
                "owner",
                first(hints.names().stream()
                        .filter(n -> n.role() == Role.OWNER)
                        .map(NameHint::text)
                        .toList()));
        node(hints, score);
        add(score, "quoted", first(hints.quoted()));
        add(score, "cluster", hints.cluster());
        add(score, "container", hints.container());
        add(
                score,
                "since",
                hints.window().since() == null ? null : hints.window().since().toString());
        add(
                score,
                "until",
                hints.window().until() == null ? null : hints.window().until().toString());
        add(score, "same", hints.sameThing() ? "true" : null);
        intent(asked.intent(), hints, score);
    }

    private void node(Hints hints, Score score) {
        String wanted = "Node".equals(slots.get("kind")) ? slots.get("name") : slots.get("node");
        score.add(q, "node", wanted, first(hints.nodes()));
    }

    private void intent(Intent intent, Hints hints, Score score) {
        if (slots.containsKey("other")) {
            boolean mentioned =
                    hints.mentioned().stream().anyMatch(kind -> kind.apiName().equals(slots.get("other")));
            add(score, "other", mentioned ? slots.get("other") : null);
        }
        if (intent instanceof Intent.Explain explain) {
            add(score, "term", explain.term());
        } else if (slots.containsKey("term")) {
            add(score, "term", hints.terms().contains(slots.get("term")) ? slots.get("term") : first(hints.terms()));
        }
        if (intent instanceof Intent.Inspect inspect) {
            add(score, "scope", inspect.scope().name().toLowerCase(Locale.ROOT));
        }
        if (intent instanceof Intent.Logs logs) {
            add(score, "log", source(logs.log().source()));
            add(score, "previous", logs.log().previous() ? "true" : null);
            add(score, "filter", logs.log().filter());
            add(
                    score,
                    "tail",
                    logs.log().tail() == 0 ? null : Integer.toString(logs.log().tail()));
        }
    }

    private void add(Score score, String slot, @Nullable String found) {
        score.add(q, slot, slots.get(slot), found);
    }

    private static @Nullable String first(List<String> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    private static String source(LogAsk.Source source) {
        return switch (source) {
            case APPLICATION -> "app";
            case TERWAY_DAEMON -> "terway";
            case TERWAY_INIT -> "init";
            case POLICY -> "policy";
            case CONTROLPLANE -> "controlplane";
        };
    }

    static Hints hints(Intent intent) {
        if (intent instanceof Intent.Diagnose diagnose) {
            return diagnose.hints();
        }
        if (intent instanceof Intent.Inspect inspect) {
            return inspect.hints();
        }
        if (intent instanceof Intent.Logs logs) {
            return logs.hints();
        }
        return intent instanceof Intent.Events events ? events.hints() : Hints.NONE;
    }
}
