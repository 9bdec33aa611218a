package dev.terwaydoctor.slack.forms;

import dev.terwaydoctor.doctor.LogDemand;
import dev.terwaydoctor.doctor.LogDemand.Span;
import dev.terwaydoctor.doctor.LogMenu;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.Limits;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.blocks.View;
import dev.terwaydoctor.slack.render.Names;
import dev.terwaydoctor.slack.render.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form that asks for a log: which, from when, which lines, how many. */
public record LogForm(Words words) {

    /** The id of this form. */
    public static final String CALLBACK = "td:logs";

    private static final String LOG = "log";
    private static final String SPAN = "span";
    private static final String SINCE = "since";
    private static final String FILTER = "filter";
    private static final String MATCH = "match";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String MOST = "most";
    private static final String PATTERN = "pattern";
    private static final String OF_NODE = "n.";
    private static final int FILTER_LENGTH = 300;
    private static final int USUAL_AROUND = 2;
    private static final int USUAL_MOST = 500;

    /** What stands there within the moment until the form is known. */
    public View.Modal loading() {
        return told(words.say("form.loading"));
    }

    /** Instead of the form, why there is none. */
    public View.Modal told(String mrkdwn) {
        return View.Modal.telling(
                CALLBACK, words.say("form.log.title"), words.say("form.close"), List.of(Block.Section.of(mrkdwn)));
    }

    /** The form, or what is missing for it. */
    public View.Modal of(FormKey key, LogMenu menu) {
        List<FormKey.Pod> pods = pods(menu);
        FormKey offering = key.offering(pods, node(menu));
        List<Element.Option> logs = menu.choices().stream()
                .flatMap(choice ->
                        value(choice.source(), pods).map(value -> Element.Option.of(choice.label(), value)).stream())
                .limit(Limits.OPTIONS)
                .toList();
        Optional<String> metadata = offering.text();
        return logs.isEmpty() || metadata.isEmpty()
                ? told(menu.missing().isEmpty() ? words.say("form.log.none") : Mrkdwn.line(menu.missing()))
                : View.Modal.asking(
                        CALLBACK,
                        words.say("form.log.title"),
                        words.say("form.log.submit"),
                        words.say("form.close"),
                        metadata.get(),
                        fields(offering, logs, menu.missing()));
    }

    private List<Block> fields(FormKey key, List<Element.Option> logs, String missing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Context.of(about(key)));
        blocks.add(Block.Input.required(LOG, words.say("form.log.which"), menu(LOG, logs, logs.get(0))));
        List<Element.Option> spans = Stream.of(Span.values())
                .map(Span::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> Element.Option.of(words.say("form.span." + name), name))
                .toList();
        blocks.add(Block.Input.required(SPAN, words.say("form.log.span"), menu(SPAN, spans, spans.get(0))));
        blocks.add(Block.Input.optional(
                SINCE,
                words.say("form.log.since"),
                Element.TextInput.line(SINCE, words.say("form.log.since.like"), 40)));
        blocks.add(Block.Input.optional(
                FILTER,
                words.say("form.log.filter"),
                Element.TextInput.line(FILTER, words.say("form.log.filter.like"), FILTER_LENGTH)));
        List<Element.Option> matches = Stream.of("text", PATTERN)
                .map(match -> Element.Option.of(words.say("form.match." + match), match))
                .toList();
        blocks.add(Block.Input.required(MATCH, words.say("form.log.match"), menu(MATCH, matches, matches.get(0))));
        blocks.add(count(BEFORE, List.of(0, USUAL_AROUND, 5, 20, 50), USUAL_AROUND));
        blocks.add(count(AFTER, List.of(0, USUAL_AROUND, 5, 20, 50), USUAL_AROUND));
        blocks.add(count(MOST, List.of(100, USUAL_MOST, 2_000, LogDemand.MOST_LINES), USUAL_MOST)
                .hinted(words.say("form.log.most.hint")));
        if (!missing.isEmpty()) {
            blocks.add(Block.Context.of(Mrkdwn.line(missing)));
        }
        return blocks;
    }

    /** What it is about, and the Pods behind the choices. */
    private static String about(FormKey key) {
        Stream<String> pods = key.pods().stream()
                .map(FormKey.Pod::name)
                .filter(name -> !name.equals(key.target().name()));
        return Stream.concat(Stream.of(key.target().subject(), key.cluster()), pods)
                .map(Mrkdwn::line)
                .collect(Collectors.joining(" · "));
    }

    private Block.Input count(String block, List<Integer> numbers, int usual) {
        List<Element.Option> options = numbers.stream()
                .map(number -> Element.Option.of(String.valueOf(number), String.valueOf(number)))
                .toList();
        Element.Option chosen = options.get(numbers.indexOf(usual));
        return Block.Input.required(block, words.say("form.log." + block), menu(block, options, chosen));
    }

    private Element.StaticSelect menu(String id, List<Element.Option> options, Element.Option chosen) {
        return Element.StaticSelect.of(words.say("choose.placeholder"), id, options)
                .choosing(chosen);
    }

    private static List<FormKey.Pod> pods(LogMenu menu) {
        return menu.choices().stream()
                .flatMap(choice -> choice.source() instanceof LogDemand.OfContainer of
                        ? Stream.of(new FormKey.Pod(of.namespace(), of.pod()))
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private static String node(LogMenu menu) {
        return menu.choices().stream()
                .flatMap(choice ->
                        choice.source() instanceof LogDemand.OfNode of ? Stream.of(of.node()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    /** A line of the menu has room for little: the Pod's place in the list, the run, the container. */
    private static Optional<String> value(LogDemand.Source source, List<FormKey.Pod> pods) {
        String value = source instanceof LogDemand.OfContainer of
                ? pods.indexOf(new FormKey.Pod(of.namespace(), of.pod()))
                        + (of.previous() ? ".p." : ".c.")
                        + of.container()
                : OF_NODE + ((LogDemand.OfNode) source).service();
        return Optional.of(value).filter(text -> text.length() <= Limits.OPTION_VALUE);
    }

    /** What is asked for; nothing if the form brought back what it never offered. */
    public static Optional<LogDemand> demand(FormKey key, Filled filled) {
        return source(key, filled.of(LOG))
                .flatMap(source -> span(filled.of(SPAN))
                        .map(span -> new LogDemand(
                                source,
                                span,
                                filled.of(SINCE),
                                cut(filled.of(FILTER)),
                                filled.of(MATCH).equals(PATTERN),
                                filled.number(BEFORE, USUAL_AROUND),
                                filled.number(AFTER, USUAL_AROUND),
                                filled.number(MOST, USUAL_MOST))));
    }

    private static Optional<Span> span(String name) {
        return Stream.of(Span.values())
                .filter(span -> span.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static String cut(String filter) {
        return filter.substring(0, Math.min(filter.length(), FILTER_LENGTH));
    }

    private static Optional<LogDemand.Source> source(FormKey key, String value) {
        if (value.startsWith(OF_NODE)) {
            String service = value.substring(OF_NODE.length());
            return key.node().isEmpty() || !Names.isArgument(service)
                    ? Optional.empty()
                    : Optional.of(new LogDemand.OfNode(key.node(), service));
        }
        boolean shaped = value.length() > 4
                && Character.isDigit(value.charAt(0))
                && (value.startsWith(".c.", 1) || value.startsWith(".p.", 1))
                && Names.isName(value.substring(4));
        int index = shaped ? Character.digit(value.charAt(0), 10) : Integer.MAX_VALUE;
        if (index >= key.pods().size()) {
            return Optional.empty();
        }
        FormKey.Pod pod = key.pods().get(index);
        return Optional.of(
                new LogDemand.OfContainer(pod.namespace(), pod.name(), value.substring(4), value.charAt(2) == 'p'));
    }

    /** Complaints by the field that they are about. */
    public static Map<String, String> errors(Map<LogDemand.Field, String> faults) {
        return faults.entrySet().stream()
                .collect(Collectors.toMap(
                        fault -> fault.getKey() == LogDemand.Field.SINCE ? SINCE : FILTER, Map.Entry::getValue));
    }
}
