package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads redaction rules; those that ship are in {@code redaction/rules.yaml}. */
public final class RedactionRules {

    private RedactionRules() {}

    public static List<RedactionRule> shipped() {
        try (InputStream in = RedactionRules.class.getResourceAsStream("/redaction/rules.yaml")) {
            List<RedactionRule> rules = new ArrayList<>();
            new YAMLMapper().readTree(in).forEach(node -> rules.add(rule(node)));
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RedactionRule rule(JsonNode node) {
        List<String> hints = new ArrayList<>();
        node.path("hints").forEach(hint -> hints.add(hint.asText()));
        return new RedactionRule(
                node.path("name").asText(),
                hints,
                Pattern.compile(node.path("pattern").asText()));
    }
}
