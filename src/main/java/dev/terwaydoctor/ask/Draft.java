package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rules have found in a sentence so far, by word index. Lives as long as one question is read. */
final class Draft {

    private final Sentence sentence;
    private final Map<Integer, Candidate> names = new TreeMap<>();
    private final Map<Integer, String> namespaces = new TreeMap<>();
    private final Set<String> presumed = new HashSet<>();
    private final List<String> invalid = new ArrayList<>();
    private @Nullable String cluster;
    private @Nullable String container;
    private @Nullable String filter;
    private @Nullable String logged;
    private @Nullable String environment;

    Draft(Sentence sentence) {
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }

    void name(int at, String text, @Nullable Kind kind, @Nullable String namespace, Basis basis) {
        Candidate candidate = new Candidate(at, text, kind, namespace, basis, Role.SUBJECT);
        names.merge(at, candidate, Candidate::merged);
    }

    /** Says what a name found before is a name of. */
    void kind(int at, @Nullable Kind kind) {
        names.computeIfPresent(
                at, (i, name) -> name.merged(new Candidate(i, name.text(), kind, null, Basis.WITH_KIND, name.role())));
    }

    void replace(Candidate candidate) {
        names.put(candidate.at(), candidate);
    }

    boolean isName(int at) {
        return names.containsKey(at);
    }

    List<Candidate> names() {
        return List.copyOf(names.values());
    }

    void namespace(int at, String name) {
        namespaces.put(at, name);
        sentence.take(at, at + 1);
    }

    /** A namespace only because "in" stands before it. */
    void place(int at, String name) {
        namespace(at, name);
        presumed.add(name);
    }

    /** Namespaces that no word calls so. */
    Set<String> presumed() {
        return presumed;
    }

    Map<Integer, String> namespaces() {
        return namespaces;
    }

    void invalid(String text) {
        invalid.add(text);
    }

    List<String> invalid() {
        return invalid;
    }

    void cluster(int at, String name) {
        if (cluster == null) {
            cluster = name;
        }
        sentence.take(at, at + 1);
    }

    @Nullable String cluster() {
        return cluster;
    }

    void container(int at, String name) {
        if (container == null) {
            container = name;
        }
        sentence.take(at, at + 1);
    }

    void filter(String text) {
        filter = text;
    }

    /** What log lines are to be searched for. */
    @Nullable String filter() {
        return filter;
    }

    void environment(String name) {
        environment = name;
    }

    /** "uat" in "the uat environment". */
    @Nullable String environment() {
        return environment;
    }

    void logged(String text) {
        logged = text;
    }

    /** What is asked to have been logged. */
    @Nullable String logged() {
        return logged;
    }

    @Nullable String container() {
        return container;
    }
}
