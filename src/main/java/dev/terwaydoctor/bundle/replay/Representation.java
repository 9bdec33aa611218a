package dev.terwaydoctor.bundle.replay;

import java.util.List;
import java.util.Optional;

/** The shape in which objects are sent, as negotiated by the {@code Accept} header; the first known one wins. */
enum Representation {
    OBJECT,
    TABLE,
    METADATA;

    private static final List<String> JSON = List.of("application/json", "application/*", "*/*");

    static Representation accepted(String accept) {
        if (accept.isBlank()) {
            return OBJECT;
        }
        for (String mediaType : accept.split(",", -1)) {
            Optional<Representation> known = known(mediaType);
            if (known.isPresent()) {
                return known.get();
            }
        }
        throw StatusException.notAcceptable();
    }

    private static Optional<Representation> known(String mediaType) {
        List<String> parts =
                List.of(mediaType.split(";", -1)).stream().map(String::strip).toList();
        if (!JSON.contains(parts.get(0))) {
            return Optional.empty();
        }
        Optional<String> as =
                parts.stream().filter(part -> part.startsWith("as=")).findFirst();
        if (as.isEmpty()) {
            return Optional.of(OBJECT);
        }
        if (!parts.contains("v=v1") || !parts.contains("g=meta.k8s.io")) {
            return Optional.empty();
        }
        return switch (as.get()) {
            case "as=Table" -> Optional.of(TABLE);
            case "as=PartialObjectMetadata", "as=PartialObjectMetadataList" -> Optional.of(METADATA);
            default -> Optional.empty();
        };
    }
}
