package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.bundle.ReadIdentity;
import dev.terwaydoctor.bundle.http.Response;
import java.util.List;

/** Answers get and list of objects, in the representation that the client asks for. */
final class ObjectReads {

    private final ObjectStore store;
    private final CollectedReads reads;
    private final TableView tables;

    ObjectReads(ObjectStore store, CollectedReads reads, TableView tables) {
        this.store = store;
        this.reads = reads;
        this.tables = tables;
    }

    Response get(ApiRequest request, ResourceType type, ApiPath path) {
        ReadIdentity read = ReadIdentity.get(type.apiVersion(), type.plural(), path.namespace(), path.name());
        boolean collected = reads.isCollected(read);
        ObjectNode object = store.get(type, path.namespace(), path.name())
                .orElseThrow(() -> collected
                        ? StatusException.notFound(type, path.name())
                        : StatusException.notCollected(type.qualified() + " \"" + path.name() + "\""));
        return Json.response(
                200,
                switch (Representation.accepted(request.header("Accept"))) {
                    case OBJECT -> object;
                    case METADATA -> metadataOf(object);
                    case TABLE ->
                        tables.render(type, List.of(object), request.query().get("includeObject"));
                });
    }

    Response list(ApiRequest request, ResourceType type, ApiPath path) {
        ListOptions options = ListOptions.of(request.query());
        LabelSelector labels = LabelSelector.parse(options.labelSelector());
        FieldSelector fields = FieldSelector.parse(type, options.fieldSelector());
        String cut = reads.require(ReadIdentity.list(
                type.apiVersion(),
                type.plural(),
                path.namespace(),
                request.query().values()));
        ListPage page = ListPage.of(
                store.list(type, path.namespace()), object -> labels.test(object) && fields.test(object), options);
        Response response = Json.response(200, paged(page, body(request, type, page)));
        return cut.isEmpty() ? response : response.with("Warning", "299 - \"" + headerText(cut) + "\"");
    }

    private ObjectNode body(ApiRequest request, ResourceType type, ListPage page) {
        return switch (Representation.accepted(request.header("Accept"))) {
            case OBJECT -> items(Json.object(type.kind() + "List", type.apiVersion()), page.items());
            case METADATA ->
                items(
                        Json.object("PartialObjectMetadataList", "meta.k8s.io/v1"),
                        page.items().stream().map(ObjectReads::metadataOf).toList());
            case TABLE -> tables.render(type, page.items(), request.query().get("includeObject"));
        };
    }

    private static ObjectNode items(ObjectNode list, List<ObjectNode> objects) {
        list.putObject("metadata");
        ArrayNode items = list.putArray("items");
        objects.forEach(items::add);
        return list;
    }

    private static ObjectNode paged(ListPage page, ObjectNode list) {
        ObjectNode metadata = list.withObjectProperty("metadata").put("resourceVersion", "1");
        if (!page.continueToken().isEmpty()) {
            metadata.put("continue", page.continueToken());
            if (page.remaining() != ListPage.UNKNOWN) {
                metadata.put("remainingItemCount", page.remaining());
            }
        }
        return list;
    }

    static ObjectNode metadataOf(ObjectNode object) {
        ObjectNode partial = Json.object("PartialObjectMetadata", "meta.k8s.io/v1");
        partial.set("metadata", object.path("metadata"));
        return partial;
    }

    private static String headerText(String text) {
        StringBuilder safe = new StringBuilder();
        text.chars().forEach(c -> safe.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? ' ' : (char) c));
        return safe.toString();
    }
}
