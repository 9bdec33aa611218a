package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads redaction rules: those that ship, in {@code redaction/rules.yaml}, and those of an operator's own file. */
public final class RedactionRules {

    private RedactionRules() {}

    /** The shipped rules that are enabled without anybody's doing. */
    public static List<RedactionRule> shipped() {
        return enabled(all());
    }

    /**
     * The shipped rules and an operator's own. A name alone with {@code enabled} switches the shipped rules of that name; any other entry is a
     * further rule.
     *
     * @throws RedactionException naming every mistake: a secret that somebody wanted hidden must not be shown because its rule has one
     */
    public static List<RedactionRule> with(Path file) {
        List<String> mistakes = new ArrayList<>();
        List<RuleEntry> rules = new ArrayList<>(all());
        for (RuleEntry own : own(file, mistakes)) {
            if (own.isSwitch()) {
                own.applyTo(rules).ifPresent(mistakes::add);
            } else {
                own.mistakes().forEach(mistakes::add);
                rules.add(own);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new RedactionException(mistakes);
        }
        return enabled(rules);
    }

    private static List<RuleEntry> own(Path file, List<String> mistakes) {
        try (InputStream in = Files.newInputStream(file)) {
            return RuleEntry.all(file.toString(), in);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            mistakes.add(file + ":" + line + ": this is no valid list of rules");
        } catch (IOException unreadable) {
            mistakes.add(file + ": the redaction rules cannot be read");
        }
        return List.of();
    }

    private static List<RuleEntry> all() {
        try (InputStream in = RedactionRules.class.getResourceAsStream("/redaction/rules.yaml")) {
            return RuleEntry.all("rules.yaml", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RedactionRule> enabled(List<RuleEntry> rules) {
        return rules.stream().filter(RuleEntry::enabled).map(RuleEntry::rule).toList();
    }
}
