package dev.terwaydoctor;

import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.evidence.RedactionException;
import dev.terwaydoctor.evidence.RedactionRule;
import dev.terwaydoctor.evidence.RedactionRules;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import dev.terwaydoctor.knowledge.OwnKnowledge;
import java.nio.file.Path;
import java.util.List;

/**
 * What an engine goes by: what ships, and what an operator added to it.
 *
 * @param refused entries of the operator's that could not be used, a line each
 */
record Expertise(Catalogue catalogue, List<RedactionRule> redaction, TerwayLayout terway, List<String> refused) {

    static Expertise shipped(TerwayLayout terway) {
        return new Expertise(CatalogueLoader.shipped(), RedactionRules.shipped(), terway, List.of());
    }

    /** Entries with mistakes are refused one by one; redaction rules with mistakes are a failure, as secrets would be shown. */
    static Expertise of(Settings settings) {
        Catalogue shipped = CatalogueLoader.shipped();
        OwnKnowledge own = settings.knowledge().isEmpty()
                ? new OwnKnowledge(shipped, List.of())
                : OwnKnowledge.read(shipped, Path.of(settings.knowledge()));
        return new Expertise(own.catalogue(), redaction(settings), layout(settings), own.refused());
    }

    private static List<RedactionRule> redaction(Settings settings) {
        try {
            return settings.redaction().isEmpty()
                    ? RedactionRules.shipped()
                    : RedactionRules.with(Path.of(settings.redaction()));
        } catch (RedactionException mistakes) {
            throw Failure.of(Exit.NOT_UNDERSTOOD, mistakes);
        }
    }

    private static TerwayLayout layout(Settings settings) {
        String namespace = settings.terway().namespace();
        return new TerwayLayout(
                namespace.isEmpty() ? TerwayLayout.USUAL.namespace() : namespace,
                settings.terway().daemonset());
    }
}
