package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code resource-types.yaml}, the table of the types that every replayed cluster has. */
final class KnownTypes {

    private static final String FILE = "/replay/resource-types.yaml";

    private record Version(String apiVersion, boolean custom, List<Row> types) {}

    private record Row(
            String kind,
            String plural,
            @JsonProperty("short") @Nullable List<String> shortNames,
            boolean namespaced,
            @Nullable List<String> categories,
            @Nullable List<String> subresources,
            @Nullable List<String> fields) {}

    private KnownTypes() {}

    static List<ResourceType> load() {
        try (InputStream in = Objects.requireNonNull(KnownTypes.class.getResourceAsStream(FILE), FILE)) {
            List<Version> versions =
                    new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<List<Version>>() {});
            return versions.stream()
                    .flatMap(version -> version.types().stream().map(row -> type(version, row)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ResourceType type(Version version, Row row) {
        String apiVersion = version.apiVersion();
        int slash = apiVersion.indexOf('/');
        return new ResourceType(
                slash < 0 ? "" : apiVersion.substring(0, slash),
                apiVersion.substring(slash + 1),
                row.kind(),
                row.plural(),
                orEmpty(row.shortNames()),
                row.namespaced(),
                orEmpty(row.categories()),
                orEmpty(row.subresources()),
                orEmpty(row.fields()),
                version.custom());
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
