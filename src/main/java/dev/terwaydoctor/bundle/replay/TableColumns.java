package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The columns of each kind, from {@code table-columns.yaml}; a kind without any shows name and age. */
final class TableColumns {

    /** One column; a wide one is shown by {@code -o wide} only. How a cell is written is up to {@link Cells}. */
    record Column(String name, String cell, boolean wide) {}

    private static final String FILE = "/replay/table-columns.yaml";
    private static final List<Column> DEFAULT = List.of(
            new Column("Name", ".metadata.name", false), new Column("Age", "age .metadata.creationTimestamp", false));

    private TableColumns() {}

    static List<Column> of(ResourceType type) {
        return ByType.COLUMNS.getOrDefault(type.qualified(), DEFAULT);
    }

    static Map<String, List<Column>> all() {
        return ByType.COLUMNS;
    }

    /** Loaded with the first table: our own client never asks for one and need not wait for it. */
    private static final class ByType {

        static final Map<String, List<Column>> COLUMNS = load();

        private static Map<String, List<Column>> load() {
            try (InputStream in = Objects.requireNonNull(TableColumns.class.getResourceAsStream(FILE), FILE)) {
                return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }
}
