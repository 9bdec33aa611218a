package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which cluster is meant. A channel's binding is a border and always wins; where there is none, the thread's cluster, then one that the question
 * names, then the only one there is.
 */
final class Clusters {

    private final Places places;

    Clusters(Places places) {
        this.places = places;
    }

    Optional<Binding> of(String channel, String question, Optional<About> thread) {
        return places.binding(channel)
                .or(() -> thread.map(About::cluster)
                        .filter(places.clusters()::contains)
                        .or(() -> named(question))
                        .or(this::only)
                        .map(cluster -> new Binding(cluster, List.of(), null)));
    }

    /** The binding by which this channel may act on a cluster that a button names. */
    Optional<Binding> of(String channel, String cluster) {
        Optional<Binding> binding = places.binding(channel);
        return binding.isPresent()
                ? binding.filter(b -> b.cluster().equals(cluster))
                : Optional.of(new Binding(cluster, List.of(), null))
                        .filter(b -> places.clusters().contains(cluster));
    }

    /** Our own words in this channel: its language if it has one, else that of the text. */
    Words words(String channel, String text) {
        return places.binding(channel)
                .flatMap(b -> Optional.ofNullable(b.language()))
                .map(Words::in)
                .orElseGet(() -> Words.like(text));
    }

    /** All clusters, for a sentence. */
    String names() {
        return String.join(", ", places.clusters());
    }

    Message askWhich(String channel, Words words) {
        List<String> names = places.clusters();
        String known = String.join(", ", names.stream().map(Mrkdwn::code).toList());
        String first = names.stream().findFirst().orElse("NAME");
        return Message.of(
                words.say("unbound", known, Mrkdwn.code("channels: [{id: " + channel + ", cluster: " + first + "}]")));
    }

    private Optional<String> named(String question) {
        String spoken = question.toLowerCase(Locale.ROOT);
        return places.clusters().stream()
                .filter(c -> isWordOf(spoken, c.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean isWordOf(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !isPartOfName(text.charAt(at - 1));
            if (begins && (end == text.length() || !isPartOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private Optional<String> only() {
        return places.clusters().size() == 1 ? places.clusters().stream().findFirst() : Optional.empty();
    }
}
