package dev.terwaydoctor.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A refusal in Slack's own words: the error code, and where the code alone says too little, what exactly is wrong. */
public final class SlackError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> details;
    private final String neededScope;
    private final String providedScopes;

    public SlackError(String code) {
        this(code, List.of());
    }

    public SlackError(String code, List<String> details) {
        this(code, details, "", "");
    }

    private SlackError(String code, List<String> details, String neededScope, String providedScopes) {
        super(details.isEmpty() ? code : code + " " + details);
        this.code = code;
        this.details = List.copyOf(details);
        this.neededScope = neededScope;
        this.providedScopes = providedScopes;
    }

    public static SlackError missingScope(String needed, String provided) {
        return new SlackError("missing_scope", List.of(), needed, provided);
    }

    public String code() {
        return code;
    }

    public List<String> details() {
        return details;
    }

    /** The body that Slack answers with, at status 200. */
    public ObjectNode body() {
        ObjectNode body = Json.object().put("ok", false).put("error", code);
        if (!neededScope.isEmpty()) {
            body.put("needed", neededScope).put("provided", providedScopes);
        }
        if (!details.isEmpty()) {
            body.set("response_metadata", Json.object().set("messages", Json.tree(details)));
            body.set("errors", Json.tree(details.stream().map(SlackError::bare).toList()));
        }
        return body;
    }

    private static String bare(String detail) {
        return detail.startsWith("[ERROR] ") ? detail.substring("[ERROR] ".length()) : detail;
    }
}
