package dev.terwaydoctor.kube;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Keeps a whole body, up to a limit that no sane answer reaches: a server gone wild must not cost us the process. */
final class Collected implements Receiver {

    static final int LIMIT_MIB = 64;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public boolean take(ByteBuffer chunk) throws IOException {
        if (bytes.size() + chunk.remaining() > LIMIT_MIB * 1024 * 1024) {
            throw new IOException("the answer is larger than " + LIMIT_MIB + " MiB");
        }
        byte[] copy = new byte[chunk.remaining()];
        chunk.get(copy);
        bytes.writeBytes(copy);
        return true;
    }

    @Override
    public void end() {}

    @Override
    public ByteBuffer kept() {
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
