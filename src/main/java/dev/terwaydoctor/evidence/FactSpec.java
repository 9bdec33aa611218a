package dev.terwaydoctor.evidence;

import java.util.List;

/**
 * A fact that an observer may report: the vocabulary in which the catalogue states its conditions.
 *
 * @param name dotted, lower case
 * @param fields the parameters it always carries
 * @param meaning one sentence for the catalogue's reader
 */
public record FactSpec(String name, List<String> fields, String meaning) {

    public FactSpec {
        fields = List.copyOf(fields);
    }

    public static FactSpec fact(String name, String meaning, String... fields) {
        return new FactSpec(name, List.of(fields), meaning);
    }
}
