package dev.terwaydoctor.cli;

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

    public String words() {
        return words;
    }

    public Exit exit() {
        return exit;
    }
}
