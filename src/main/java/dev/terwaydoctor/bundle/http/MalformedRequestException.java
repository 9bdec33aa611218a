package dev.terwaydoctor.bundle.http;

/** What came in is not HTTP/1.1 as this server speaks it; the status says why, and the connection is closed after it. */
final class MalformedRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String why;

    MalformedRequestException(int status, String why) {
        super(why);
        this.status = status;
        this.why = why;
    }

    int status() {
        return status;
    }

    String why() {
        return why;
    }
}
