package dev.terwaydoctor.bundle.replay;

import java.io.IOException;
import java.io.InputStream;

/**
 * Walks through a log in pieces: a line, newline included, or the next part of a line too long for the buffer. The
 * first piece of a line always holds its head. Memory stays the same however long file or line are.
 */
final class LogPieces {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private int filled;
    private boolean ended;
    private boolean startsLine = true;
    private boolean nextStartsLine = true;

    LogPieces(InputStream in) {
        this.in = in;
    }

    /** Moves to the next piece; false at the end. */
    boolean next() throws IOException {
        from = to;
        startsLine = nextStartsLine;
        int newline = newlineFrom(from);
        if (newline < 0 && !ended) {
            refill();
            newline = newlineFrom(from);
        }
        to = newline < 0 ? filled : newline + 1;
        nextStartsLine = newline >= 0;
        return to > from;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    /** Whether the piece is the head of a line, and not the continuation of a long one. */
    boolean startsLine() {
        return startsLine;
    }

    private void refill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        int read = in.readNBytes(buffer, filled, buffer.length - filled);
        filled += read;
        ended = filled < buffer.length;
    }

    private int newlineFrom(int start) {
        for (int i = start; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
