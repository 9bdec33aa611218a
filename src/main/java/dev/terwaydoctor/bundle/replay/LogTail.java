package dev.terwaydoctor.bundle.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Finds where the last lines of a file begin by reading it from its end, so that a tail costs its own size only. */
final class LogTail {

    private static final int BLOCK_BYTES = 64 * 1024;

    private LogTail() {}

    /** The offset at which the last so many lines begin; a final newline ends the last line and starts none. */
    static long start(SeekableByteChannel file, long lines) throws IOException {
        long size = file.size();
        if (lines == 0) {
            return size;
        }
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        long missing = lines;
        for (long end = size - 1; end > 0; end -= BLOCK_BYTES) {
            long begin = Math.max(0, end - BLOCK_BYTES);
            read(file, block.clear().limit((int) (end - begin)), begin);
            for (int i = block.limit() - 1; i >= 0; i--) {
                if (block.get(i) == '\n' && --missing == 0) {
                    return begin + i + 1;
                }
            }
        }
        return 0;
    }

    private static void read(SeekableByteChannel file, ByteBuffer block, long from) throws IOException {
        file.position(from);
        int read = 0;
        while (block.hasRemaining() && read >= 0) {
            read = file.read(block);
        }
        block.flip();
    }
}
