package dev.terwaydoctor.report;

import java.util.Locale;

/** An enum whose JSON and YAML spelling is its name in kebab case. */
public interface Spelled {

    String name();

    default String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
