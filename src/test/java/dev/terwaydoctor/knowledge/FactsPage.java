package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.FactSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary of facts as a page, grouped by what a name begins with. */
final class FactsPage {

    private static final String HEAD = """
            # Facts

            What a signal of the [catalogue](knowledge.md) can name, with the fields that `where` can ask for. An observer states a fact when it sees it in
            the cluster; none of them knows a cause. Generated from the observers: `mvn -B -ntp test -Dtest=GeneratedPagesTest -Dgolden=update` writes it anew.
            """;

    private FactsPage() {}

    static String write(Stream<FactSpec> facts) {
        Map<String, List<FactSpec>> groups = facts.sorted(Comparator.comparing(FactSpec::name))
                .collect(Collectors.groupingBy(FactsPage::group, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((group, members) -> {
            page.append("\n## ").append(group).append("\n\n| fact | fields | meaning |\n|---|---|---|\n");
            members.forEach(fact -> page.append(line(fact)));
        });
        return page.toString();
    }

    private static String line(FactSpec fact) {
        String fields = fact.fields().stream().map(Markdown::code).collect(Collectors.joining(", "));
        return "| <a id=\"" + fact.name() + "\"></a>" + Markdown.code(fact.name()) + " | " + fields + " | "
                + Markdown.words(fact.meaning()).replace("|", "\\|") + " |\n";
    }

    private static String group(FactSpec fact) {
        return fact.name().substring(0, fact.name().indexOf('.'));
    }
}
