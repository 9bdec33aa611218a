package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All causes as a page: by verdict, then by id. Places that the evidence fills stand in ‹ ›. */
final class CataloguePage {

    private static final String HEAD = """
            # Catalogue

            What terway-doctor knows, by verdict. Each of the lines under *proven by* suffices; those under *likely by* make it likely, more of them more so; what is
            *withheld by* something is not claimed while that holds. The words are explained in [knowledge.md](knowledge.md), the facts in [facts.md](facts.md).
            Generated from `src/main/resources/knowledge`: `mvn -B -ntp test -Dtest=GeneratedPagesTest -Dgolden=update` writes it anew.
            """;

    private CataloguePage() {}

    static String write(Catalogue catalogue) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append('\n').append(counts(catalogue));
        for (Verdict verdict : Verdict.values()) {
            page.append("\n## ").append(verdict.spelling()).append('\n');
            of(verdict, catalogue).forEach(cause -> page.append('\n').append(section(cause)));
        }
        return page.toString();
    }

    private static String counts(Catalogue catalogue) {
        String each = Stream.of(Verdict.values())
                .map(verdict ->
                        verdict.spelling() + " " + of(verdict, catalogue).size())
                .collect(Collectors.joining(", "));
        return catalogue.causes().size() + " entries: " + each + ".\n";
    }

    private static List<Cause> of(Verdict verdict, Catalogue catalogue) {
        return catalogue.causes().stream()
                .filter(cause -> cause.verdict() == verdict)
                .sorted(Comparator.comparing(Cause::id))
                .toList();
    }

    private static String section(Cause cause) {
        String stages = cause.stages().isEmpty() ? "any" : SignalWords.spellings(cause.stages(), ", ");
        return "### " + cause.id() + "\n\n"
                + words(cause.title()) + "\n\n"
                + "*" + cause.level().spelling() + "*; fixed by *"
                + cause.owner().spelling() + "*; reaches *"
                + cause.scope().spelling() + "*; stages: " + stages + versions(cause.affects()) + "\n\n"
                + bullets("proven by", cause.proves(), SignalWords::of)
                + bullets("likely by", cause.supports(), SignalWords::of)
                + bullets("withheld by", cause.refutes(), SignalWords::of)
                + bullets("fix", cause.fix(), CataloguePage::remedy);
    }

    private static String versions(Affects affects) {
        String since =
                affects.brokenSince().map(version -> "; since " + version).orElse("");
        String fixed = affects.fixedIn().stream().map(Object::toString).collect(Collectors.joining(", "));
        return since + (fixed.isEmpty() ? "" : "; fixed in " + fixed);
    }

    private static <T> String bullets(String label, List<T> things, Function<T, String> words) {
        return things.stream()
                .map(thing -> "- " + label + ": " + words.apply(thing) + "\n")
                .collect(Collectors.joining());
    }

    private static String remedy(Cause.Remedy remedy) {
        String command = remedy.command().isEmpty() ? "" : " " + Markdown.code(remedy.command());
        return words(remedy.text()) + (remedy.risk() == Report.Risk.CHANGE ? " *(changes something)*" : "") + command;
    }

    private static String words(Wording wording) {
        String english = wording.fill(
                "en",
                Template.places(wording.en()).stream()
                        .collect(Collectors.toMap(Function.identity(), name -> "‹" + name + "›")));
        return Markdown.words(english.replace('\n', ' '));
    }
}
