package dev.terwaydoctor.kube;

/** A cluster's settings cannot be used; the message is one line for the person who wrote them. */
public final class ConnectionException extends Exception {

    private static final long serialVersionUID = 1L;

    ConnectionException(String message) {
        super(message);
    }

    ConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
