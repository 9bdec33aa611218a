package dev.terwaydoctor.bundle.replay;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on so many bytes and drops the rest. */
final class LimitedOutput {

    private final OutputStream out;
    private long left;

    LimitedOutput(OutputStream out, long limit) {
        this.out = out;
        this.left = limit;
    }

    boolean isFull() {
        return left == 0;
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        int passed = (int) Math.min(left, length);
        out.write(bytes, from, passed);
        left -= passed;
    }
}
