package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Cost;
import java.nio.ByteBuffer;

/** What one call came to: an answer of whatever code, or none. */
sealed interface Reply {

    Cost cost();

    Reply after(Cost earlier);

    /**
     * The server answered.
     *
     * @param mediaType as announced, empty when it was not
     * @param retryAfter the header's text, empty when there was none
     * @param body empty when it was streamed elsewhere
     */
    record Answered(int code, String mediaType, String retryAfter, String location, ByteBuffer body, Cost cost)
            implements Reply {

        boolean ok() {
            return code >= 200 && code < 300;
        }

        @Override
        public Reply after(Cost earlier) {
            return new Answered(code, mediaType, retryAfter, location, body, earlier.plus(cost));
        }
    }

    /** No answer, or only a part of one. */
    record Lost(Throwable cause, Cost cost) implements Reply {

        @Override
        public Reply after(Cost earlier) {
            return new Lost(cause, earlier.plus(cost));
        }
    }
}
