package dev.terwaydoctor.delivery;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chart, linted and rendered by Helm itself. */
final class Chart {

    private static final Path FOLDER = Path.of("helm", "terway-doctor");

    private Chart() {}

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** The objects that an installation with these values makes. */
    static List<Value> render(Map<String, String> values) throws IOException {
        TemplateCommand template = new Helm(FOLDER).template().withName("bot").withNamespace("tools");
        values.forEach(template::set);
        List<Value> objects = new ArrayList<>();
        try (MappingIterator<Object> documents =
                new YAMLMapper().readerFor(Object.class).readValues(template.call())) {
            documents.forEachRemaining(document -> objects.add(Value.of(document)));
        }
        return objects.stream().filter(Value::exists).toList();
    }

    static Value only(List<Value> objects, String kind) {
        List<Value> found =
                objects.stream().filter(object -> object.get("kind").is(kind)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects of kind " + kind);
        }
        return found.get(0);
    }
}
