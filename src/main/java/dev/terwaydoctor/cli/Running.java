package dev.terwaydoctor.cli;

/** Something that was started and works until it is stopped. */
public interface Running extends AutoCloseable {

    /** What the command prints on stdout once it runs, as it is; empty for nothing. */
    String announcement();

    /** Returns once {@link #close} was called or the work came to an end by itself. */
    void await() throws InterruptedException;

    /** Stops the work; may be called from any thread and more than once. */
    @Override
    void close();
}
