package dev.terwaydoctor.config;

import java.util.List;

/** A piece of a YAML text that knows its line. Scalars stay as written, so that {@code off} is a word and no truth value. */
sealed interface YamlNode {

    int line();

    record Scalar(int line, String text) implements YamlNode {}

    record Items(int line, List<YamlNode> items) implements YamlNode {}

    record Fields(int line, List<Field> fields) implements YamlNode {}

    /** A key without a value. */
    record Nothing(int line) implements YamlNode {}

    /** One key of a mapping; a key may stand in it twice. */
    record Field(int line, String key, YamlNode value) {}
}
