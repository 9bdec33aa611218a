package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Lays objects out as a {@code meta.k8s.io/v1} Table, which is what {@code kubectl get} prints. */
final class TableView {

    private final Cells cells;

    TableView(Instant now) {
        this.cells = new Cells(now);
    }

    ObjectNode render(ResourceType type, List<ObjectNode> objects, String includeObject) {
        List<TableColumns.Column> shown = TableColumns.of(type);
        ObjectNode table = Json.object("Table", "meta.k8s.io/v1");
        table.putObject("metadata");
        ArrayNode definitions = table.putArray("columnDefinitions");
        shown.forEach(column -> define(definitions.addObject(), column));
        ArrayNode rows = table.putArray("rows");
        for (ObjectNode object : objects) {
            ObjectNode row = rows.addObject();
            ArrayNode values = row.putArray("cells");
            shown.forEach(column -> values.add(cells.value(object, column.cell())));
            include(row, object, includeObject);
        }
        return table;
    }

    private static void define(ObjectNode definition, TableColumns.Column column) {
        definition
                .put("name", column.name())
                .put("type", "string")
                .put("format", column.name().equals("Name") ? "name" : "")
                .put("description", "")
                .put("priority", column.wide() ? 1 : 0);
    }

    private static void include(ObjectNode row, ObjectNode object, String includeObject) {
        switch (includeObject) {
            case "None" -> row.putNull("object");
            case "Object" -> row.set("object", object);
            default -> row.set("object", ObjectReads.metadataOf(object));
        }
    }
}
