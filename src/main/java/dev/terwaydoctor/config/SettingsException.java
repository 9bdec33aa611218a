package dev.terwaydoctor.config;

import java.util.List;

/** The settings cannot be used; says everything that is wrong with them at once, a line each. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    SettingsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each says where it is and what to do. */
    public List<String> mistakes() {
        return mistakes;
    }
}
