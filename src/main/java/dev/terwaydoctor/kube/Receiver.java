package dev.terwaydoctor.kube;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the bytes of a body as they arrive, one call at a time. */
interface Receiver {

    /** Takes the next bytes; false to have no more of them. */
    boolean take(ByteBuffer bytes) throws IOException;

    /** No bytes follow. */
    void end();

    /** What was kept for the caller; empty when everything was passed on. */
    ByteBuffer kept();
}
