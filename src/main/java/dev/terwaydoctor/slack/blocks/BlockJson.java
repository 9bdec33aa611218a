package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** Slack's spelling of our records: snake case, absent instead of null, component order kept. */
final class BlockJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectWriter BLOCKS = MAPPER.writerFor(new TypeReference<List<Block>>() {});

    private BlockJson() {}

    static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    /** A bare list forgets its element type, and with it the blocks' own. */
    static String write(List<Block> blocks) {
        return write(BLOCKS, blocks);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a message could not be written as JSON", e);
        }
    }
}
