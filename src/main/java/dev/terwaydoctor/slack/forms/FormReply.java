package dev.terwaydoctor.slack.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.terwaydoctor.slack.blocks.View;
import java.io.UncheckedIOException;
import java.util.Map;

/** What becomes of a form that was sent. */
public sealed interface FormReply {

    /** It closes. */
    FormReply CLOSED = new Closed();

    /** As Slack takes it with the acknowledgement; empty for nothing but that. */
    String json();

    /** It closes. */
    record Closed() implements FormReply {

        @Override
        public String json() {
            return "";
        }
    }

    /** It stays, with a complaint beside each field that has one. */
    record Refused(Map<String, String> errors) implements FormReply {

        private static final ObjectMapper JSON = new ObjectMapper();

        public Refused {
            errors = Map.copyOf(errors);
        }

        @Override
        public String json() {
            try {
                return JSON.writeValueAsString(Map.of("response_action", "errors", "errors", errors));
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Something else takes its place. */
    record Replaced(View view) implements FormReply {

        @Override
        public String json() {
            return "{\"response_action\":\"update\",\"view\":" + view.toJson() + "}";
        }
    }
}
