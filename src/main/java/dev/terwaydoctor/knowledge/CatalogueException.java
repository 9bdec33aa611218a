package dev.terwaydoctor.knowledge;

import java.util.List;

/** The catalogue has entries that cannot be used; each problem names file, line and reason. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CatalogueException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
