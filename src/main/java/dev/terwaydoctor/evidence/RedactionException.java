package dev.terwaydoctor.evidence;

import java.util.List;

/** Somebody's redaction rules cannot be used as they stand; the message has a line for each mistake, with file, line and reason. */
public final class RedactionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RedactionException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
