package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all hints out of a sentence by running the rules in order: what is certain first, so that later rules leave it alone. */
final class HintReader {

    /** Pods of a StatefulSet end so, and namespaces rarely. */
    private static final Pattern ORDINAL = Pattern.compile(".*-\\d{1,2}");

    private static final Set<Kind> NOT_SPOKEN_OF = EnumSet.of(Kind.NAMESPACE);

    private final Lexicon lexicon;

    HintReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Draft draft(Sentence sentence, Context context) {
        NameTest test = new NameTest(lexicon, sentence);
        Draft draft = new Draft(sentence);
        FilterRule.read(draft);
        LoggedRule.read(draft, context.hasTarget());
        new PlaceRule(test, context.clusters()).read(draft);
        new NamespaceRule(test).read(draft);
        new SlashRule(lexicon).read(draft);
        new KindRule(test).read(draft);
        new SubjectRule(test).read(draft);
        PeerRule.read(draft);
        return draft;
    }

    Hints hints(Draft draft, TimeWindow window, boolean hasTarget) {
        List<NameHint> names = new ArrayList<>(Ranking.of(draft));
        List<String> namespaces = Stream.concat(
                        draft.namespaces().values().stream(),
                        names.stream().map(NameHint::namespace).filter(Objects::nonNull))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            namespaces.forEach(namespace -> names.addAll(asSubject(namespace, draft)));
        }
        List<String> nodes = names.stream()
                .filter(name -> name.kind() == Kind.NODE)
                .map(NameHint::text)
                .toList();
        boolean same = hasTarget && names.isEmpty();
        return new Hints(
                names,
                namespaces,
                nodes,
                quoted(draft),
                terms(draft.sentence()),
                mentioned(draft),
                window,
                draft.cluster(),
                draft.container(),
                same,
                draft.sentence().has(Tag.OTHERS),
                draft.environment(),
                null);
    }

    /** With nothing else named, "in x" means the namespace, or x itself; what is quoted was said by a program. */
    private static List<NameHint> asSubject(String text, Draft draft) {
        boolean presumed = draft.presumed().contains(text);
        Strength strength = presumed ? Strength.LIKELY : Strength.CERTAIN;
        NameHint namespace = new NameHint(text, Kind.NAMESPACE, null, strength, Role.SUBJECT);
        NameHint object = new NameHint(text, null, null, Strength.POSSIBLE, Role.SUBJECT);
        if (!presumed) {
            return List.of(namespace);
        }
        boolean wide = quoted(draft).isEmpty() && !asksWhetherAny(draft.sentence()) && !ORDINAL.matches(text);
        return wide ? List.of(namespace, object) : List.of(object, namespace);
    }

    /** "was there any connection reset in x": lines are asked for, and those are some program's. */
    private static boolean asksWhetherAny(Sentence sentence) {
        return new Gist(sentence).asksForFact()
                && sentence.words().stream().noneMatch(word -> word.is(Tag.KIND) || word.is(Tag.PLURAL))
                && sentence.words().stream()
                        .anyMatch(
                                word -> word.name().equals("was") || word.name().equals("were"));
    }

    /** What was pasted names its objects surely; of the words around it only sure names count besides. */
    Hints withPaste(Hints said, PasteFinds finds, Sentence copied) {
        List<NameHint> names = new ArrayList<>(said.names().stream()
                .filter(name -> name.strength() == Strength.CERTAIN && name.kind() != Kind.NAMESPACE)
                .toList());
        finds.names().stream()
                .filter(name -> names.stream().noneMatch(other -> other.text().equals(name.text())))
                .forEach(names::add);
        if (names.isEmpty()) {
            names.addAll(said.names());
        }
        return new Hints(
                names,
                joined(said.namespaces(), finds.namespaces()),
                joined(said.nodes(), finds.nodes()),
                said.quoted(),
                joined(said.terms(), terms(copied)),
                said.mentioned(),
                said.window(),
                said.cluster() == null ? finds.cluster() : said.cluster(),
                said.container() == null ? finds.container() : said.container(),
                said.sameThing() && names.isEmpty(),
                said.others(),
                said.environment(),
                said.logged());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static List<String> quoted(Draft draft) {
        Sentence sentence = draft.sentence();
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isQuoted()
                    && !draft.isName(i)
                    && !sentence.isTaken(i)
                    && !sentence.at(i).text().isEmpty()) {
                quoted.add(sentence.at(i).text());
            }
        }
        return quoted;
    }

    private static List<String> terms(Sentence sentence) {
        return sentence.words().stream()
                .filter(word -> word.is(Tag.TERM))
                .map(Word::text)
                .distinct()
                .toList();
    }

    private static List<Kind> mentioned(Draft draft) {
        List<Kind> named = draft.names().stream()
                .filter(name -> name.kind() != null)
                .map(Candidate::kind)
                .toList();
        return draft.sentence().words().stream()
                .filter(word ->
                        word.kind() != null && !NOT_SPOKEN_OF.contains(word.kind()) && !named.contains(word.kind()))
                .map(Word::kind)
                .distinct()
                .toList();
    }
}
