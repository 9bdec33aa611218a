package dev.terwaydoctor.bundle;

/** A bundle cannot be read or written. The message is one line for the person who named it and says what to do. */
public final class BundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message);
    }

    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
