package dev.terwaydoctor.cli;

import java.util.Objects;

/** A command cannot go on for a reason outside the program. The words are for the person at the terminal: what is wrong, and what to do. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String words;

    public Failure(Exit exit, String words) {
        super(words);
        this.exit = exit;
        this.words = words;
    }

    public Failure(Exit exit, String words, Throwable cause) {
        super(words, cause);
        this.exit = exit;
        this.words = words;
    }

    /** A failure whose cause says all in its own message. */
    public static Failure of(Exit exit, Exception cause) {
        return new Failure(exit, Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
    }

    public String words() {
        return words;
    }

    public Exit exit() {
        return exit;
    }
}
