package dev.terwaydoctor.cli;

/**
 * The reader's side of a stream.
 *
 * @param interactive whether a person watches it, so that lines may be redrawn
 * @param colour whether to colour it
 * @param width columns to fill
 */
public record Screen(boolean interactive, boolean colour, int width) {

    private static final int PIPED_WIDTH = 100;
    private static final int NARROWEST = 40;

    /** What a pipe or a file is taken for: always the same, so that scripts see the same text everywhere. */
    public static final Screen PIPED = new Screen(false, false, PIPED_WIDTH);

    public Screen {
        width = Math.max(width, NARROWEST);
    }
}
