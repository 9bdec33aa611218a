package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.terwaydoctor.cluster.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * JSON out of a ConfigMap. Text that is not quite JSON is still read as far as a forgiving parser gets, because the settings in it are worth
 * showing beside the mistake.
 *
 * @param value what could be read; missing when nothing could
 * @param mistake where strict JSON ends, null when there is no mistake
 */
record JsonText(Value value, @Nullable Mistake mistake) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper FORGIVING = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** A place in the text, counted from 1, and what is wrong there. */
    record Mistake(int line, int column, String words) {}

    static JsonText parse(String text) {
        try {
            return new JsonText(Value.of(STRICT.readValue(text, Object.class)), null);
        } catch (JsonProcessingException notJson) {
            return new JsonText(forgiven(text), mistake(notJson));
        }
    }

    /** The line on which a field stands first, counted from 1; 0 when it stands nowhere. */
    static int lineOf(String text, String field) {
        int at = text.indexOf('"' + field + '"');
        return at < 0
                ? 0
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static Value forgiven(String text) {
        try {
            return Value.of(FORGIVING.readValue(text, Object.class));
        } catch (JsonProcessingException hopeless) {
            return Value.MISSING;
        }
    }

    private static Mistake mistake(JsonProcessingException cause) {
        int line = cause.getLocation() == null
                ? 1
                : Math.max(1, cause.getLocation().getLineNr());
        int column = cause.getLocation() == null
                ? 1
                : Math.max(1, cause.getLocation().getColumnNr());
        String words = cause.getOriginalMessage().lines().findFirst().orElse("");
        int hint = words.indexOf(" (for ");
        return new Mistake(line, column, (hint < 0 ? words : words.substring(0, hint)).toLowerCase(Locale.ROOT));
    }
}
