package dev.terwaydoctor.kube;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.terwaydoctor.cluster.Right;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The body that asks a server whether we hold a right. The server stores nothing of it. */
final class AccessReview {

    private static final JsonFactory JSON = new JsonFactory();

    private AccessReview() {}

    static String of(Right right) {
        String[] resource = right.resource().split("/", 2);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("apiVersion", "authorization.k8s.io/v1");
            json.writeStringField("kind", "SelfSubjectAccessReview");
            json.writeObjectFieldStart("spec");
            json.writeObjectFieldStart("resourceAttributes");
            json.writeStringField("verb", right.verb());
            json.writeStringField("group", right.group());
            json.writeStringField("resource", resource[0]);
            json.writeStringField("subresource", resource.length == 2 ? resource[1] : "");
            json.writeStringField("namespace", right.namespace());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
