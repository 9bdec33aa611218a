package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets and harmless lines as they stand in logs, events and objects, collected by somebody who had not seen the rules. */
class RedactionCorpusTest {

    private static final int FORMATS = 40;
    private static final int SECRETS = 150;

    private final Redactor redactor = new Redactor(RedactionRules.shipped());

    /** One line with its marks, and the format it belongs to. */
    private record Sample(String format, String marked) {

        String line() {
            return marked.replace("«", "").replace("»", "");
        }

        List<String> secrets() {
            List<String> secrets = new ArrayList<>();
            for (int at = marked.indexOf('«'); at >= 0; at = marked.indexOf('«', at + 1)) {
                secrets.add(marked.substring(at + 1, marked.indexOf('»', at)));
            }
            return secrets;
        }
    }

    @Test
    void noSecretLeaks() throws IOException {
        List<Sample> samples = samples();
        List<String> leaks = samples.stream().flatMap(this::leaks).toList();
        long secrets = samples.stream().mapToLong(each -> each.secrets().size()).sum();
        leaks.forEach(System.out::println);
        System.out.println(leaks.size() + " of " + secrets + " secrets leak");

        assertThat(samples.stream().map(Sample::format).distinct()).hasSizeGreaterThanOrEqualTo(FORMATS);
        assertThat(secrets).isGreaterThanOrEqualTo(SECRETS);
        assertThat(leaks).isEmpty();
    }

    @Test
    void linesThatOnlyLookDangerousStayAsTheyAre() throws IOException {
        List<String> changed = new ArrayList<>();
        try (InputStream in = RedactionCorpusTest.class.getResourceAsStream("/redaction/clean.yaml")) {
            new YAMLMapper().readTree(in).forEach(line -> {
                if (!redactor.redact(line.asText()).equals(line.asText())) {
                    changed.add(redactor.redact(line.asText()));
                }
            });
        }

        assertThat(changed).isEmpty();
    }

    private Stream<String> leaks(Sample sample) {
        String shown = redactor.redact(sample.line());
        return sample.secrets().stream()
                .flatMap(secret -> secret.lines().map(String::strip))
                .filter(part -> part.length() > 3 && shown.contains(part))
                .map(part -> sample.format() + ": " + part + " in " + shown);
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (InputStream in = RedactionCorpusTest.class.getResourceAsStream("/redaction/corpus.yaml")) {
            JsonNode formats = new YAMLMapper().readTree(in);
            formats.forEach(format -> format.path("lines")
                    .forEach(
                            line -> samples.add(new Sample(format.path("format").asText(), line.asText()))));
        }
        return samples;
    }
}
