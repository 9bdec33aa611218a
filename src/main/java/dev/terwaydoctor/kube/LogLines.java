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
        byte[] array = chunk.array();
        int end = chunk.arrayOffset() + chunk.limit();
        int start = chunk.arrayOffset() + chunk.position();
        for (int here = start; here < end && !closed; here++) {
            if (array[here] == '\n') {
                append(array, start, here);
                pass();
                start = here + 1;
            }
        }
        append(array, start, end);
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

    private void append(byte[] array, int start, int end) {
        int room = LINE_LIMIT_BYTES - line.size();
        cut |= end - start > room;
        line.write(array, start, Math.min(end - start, room));
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
