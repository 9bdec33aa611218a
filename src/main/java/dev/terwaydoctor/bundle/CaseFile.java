package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code case.yaml} says about the bundle. Only these three keys are read: what a case expects of an answer is
 * for whoever marks the answer.
 */
record CaseFile(
        @Nullable String id, @Nullable String now, @Nullable String question) {

    static final String NAME = "case.yaml";
    private static final CaseFile NONE = new CaseFile(null, null, null);
    private static final ObjectReader READER = BundleYaml.READER.readerFor(CaseFile.class);

    /** Reads the file if it is there; what is wrong with it is added to the defects. */
    static CaseFile in(Path folder, List<String> defects) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            CaseFile read = READER.readValue(Files.readAllBytes(file));
            return read == null ? NONE : read;
        } catch (JacksonException e) {
            defects.add(NAME + " is not readable YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            defects.add(NAME + " could not be read: " + e);
        }
        return NONE;
    }

    Optional<Instant> time(List<String> defects) {
        if (now == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Timestamps.parse(now));
        } catch (DateTimeParseException e) {
            defects.add(NAME + ": now is no RFC 3339 time: " + now);
            return Optional.empty();
        }
    }
}
