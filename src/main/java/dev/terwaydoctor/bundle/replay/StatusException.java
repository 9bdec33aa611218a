package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The request is answered with a {@code Status} of kind Failure. The factories use the API server's own words, because
 * clients and people match on them.
 */
final class StatusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final String text;
    private final transient ObjectNode details = JsonNodeFactory.instance.objectNode();

    StatusException(int code, String reason, String text) {
        super(text, null, false, false);
        this.code = code;
        this.reason = reason;
        this.text = text;
    }

    static StatusException badRequest(String text) {
        return new StatusException(400, "BadRequest", text);
    }

    static StatusException forbidden(String text) {
        return new StatusException(403, "Forbidden", text);
    }

    static StatusException noSuchPath() {
        return new StatusException(404, "NotFound", "the server could not find the requested resource");
    }

    static StatusException notFound(ResourceType type, String name) {
        return new StatusException(404, "NotFound", type.qualified() + " \"" + name + "\" not found").about(type, name);
    }

    static StatusException methodNotAllowed() {
        return new StatusException(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
    }

    static StatusException notAcceptable() {
        return new StatusException(
                406, "NotAcceptable", "only the following media types are accepted: application/json");
    }

    static StatusException expired() {
        return new StatusException(
                410,
                "Expired",
                "The provided continue parameter is too old to display a consistent list result. You can start a new"
                        + " list without the continue parameter.");
    }

    static StatusException invalid(String kind, String name, String problem) {
        return new StatusException(422, "Invalid", kind + " \"" + name + "\" is invalid: " + problem);
    }

    /**
     * The bundle cannot tell. Not a 404, since clients turn that into "does not exist" before anyone sees the reason,
     * nor a 5xx, which they try again.
     */
    static StatusException notCollected(String what) {
        return new StatusException(424, "NotCollected", what + " was not collected into this bundle");
    }

    StatusException about(ResourceType type, String name) {
        if (!type.group().isEmpty()) {
            details.put("group", type.group());
        }
        return about(type.plural(), name);
    }

    StatusException about(String plural, String name) {
        details.put("name", name);
        details.put("kind", plural);
        return this;
    }

    int code() {
        return code;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("kind", "Status").put("apiVersion", "v1");
        body.putObject("metadata");
        body.put("status", "Failure").put("message", text).put("reason", reason);
        if (!details.isEmpty()) {
            body.set("details", details);
        }
        return body.put("code", code);
    }
}
