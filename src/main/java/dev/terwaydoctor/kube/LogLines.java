package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.LineSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream of bytes into lines for a sink and holds one line at most. Bytes that are no UTF-8 are replaced, a line without an end
 * is cut. After {@link #close} the sink hears nothing more, whichever thread still reads.
 */
final class LogLines implements Receiver, AutoCloseable {

    static final int LINE_LIMIT_BYTES = 64 * 1024;
    static final String CUT_MARK = " …[line cut]";

    private final LineSink sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean cut;
    private boolean closed;
    private boolean refused;
    private long lines;
    private long bytes;

    LogLines(LineSink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized boolean take(ByteBuffer chunk) {
        bytes += chunk.remaining();
        while (chunk.hasRemaining() && !closed) {
            byte next = chunk.get();
            if (next == '\n') {
                pass();
            } else if (line.size() < LINE_LIMIT_BYTES) {
                line.write(next);
            } else {
                cut = true;
            }
        }
        return !closed;
    }

    @Override
    public synchronized void end() {
        if (line.size() > 0 && !closed) {
            pass();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public ByteBuffer kept() {
        return ByteBuffer.allocate(0);
    }

    synchronized long lines() {
        return lines;
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Whether it was the sink that wanted no more. */
    synchronized boolean refused() {
        return refused;
    }

    private void pass() {
        String text = line.toString(StandardCharsets.UTF_8);
        text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        String whole = cut ? text + CUT_MARK : text;
        line.reset();
        cut = false;
        lines++;
        if (!sink.accept(whole)) {
            refused = true;
            closed = true;
        }
    }
}
