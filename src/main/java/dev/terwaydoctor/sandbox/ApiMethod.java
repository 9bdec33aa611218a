package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;

/** One method of the Web API: the body of a good answer, or a {@link dev.terwaydoctor.sandbox.workspace.SlackError}. */
@FunctionalInterface
interface ApiMethod {

    ObjectNode answer(ApiCall call);

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }
}
