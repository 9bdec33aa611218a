package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.evidence.log.LineGroup;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That the API server refused something to an application, by the application's log.
 *
 * @param home namespace of the ServiceAccount
 * @param namespace where the right was asked for; empty for the whole cluster
 */
record Refusal(String home, String account, String verb, String resource, String group, String namespace) {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "User \\\\*\"system:serviceaccount:([^:\"\\\\]+):([^\"\\\\]+)\\\\*\" cannot (\\w+) (?:resource \\\\*\"?([\\w./-]+)\\\\*\"?)"
                    + "(?: in API group \\\\*\"([^\"\\\\]*)\\\\*\")?(?: (?:in the namespace \\\\*\"([^\"\\\\]+)\\\\*\"|at the cluster scope))?");

    /** The first refusal that the patient's own logs tell of. */
    static Optional<Refusal> in(Chart chart) {
        return LogReads.own(chart)
                .flatMap(digest -> Stream.concat(digest.errors().stream(), digest.warnings().stream()))
                .flatMap(Refusal::words)
                .map(FORBIDDEN::matcher)
                .filter(Matcher::find)
                .map(Refusal::of)
                .findFirst();
    }

    private static Stream<String> words(LineGroup group) {
        return Stream.of(group.message(), group.line());
    }

    private static Refusal of(Matcher words) {
        return new Refusal(
                words.group(1),
                words.group(2),
                words.group(3),
                words.group(4),
                orEmpty(words.group(5)),
                orEmpty(words.group(6)));
    }

    boolean isOfCluster() {
        return namespace.isEmpty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
