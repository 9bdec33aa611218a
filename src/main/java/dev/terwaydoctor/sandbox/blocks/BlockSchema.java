package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Block Kit as data: which block may stand where, and what each of its properties may hold. Read once from YAML. */
record BlockSchema(
        Map<String, SurfaceRule> surfaces,
        List<String> newest,
        Map<String, List<String>> groups,
        Map<String, String> alike,
        Map<String, Shape> blocks,
        Map<String, Shape> shapes) {

    private static final Rule BLOCK_ID = new Rule("string", 1, 255, 0, 0, false, List.of(), null);

    record SurfaceRule(
            @JsonProperty("blocks") int blocks,
            @JsonProperty("group") String group) {}

    /** The properties of one type; of those in {@code any} at least one must be there. */
    record Shape(List<String> any, Map<String, Rule> fields) {
        Shape {
            any = any == null ? List.of() : List.copyOf(any);
            fields = Map.copyOf(fields);
        }

        private Shape with(String name, Rule rule) {
            Map<String, Rule> more = new HashMap<>(fields);
            more.put(name, rule);
            return new Shape(any, more);
        }
    }

    /** What one property may hold; zero means that there is no such bound. */
    record Rule(
            String is,
            int min,
            int max,
            int atLeast,
            int items,
            boolean required,
            List<String> among,
            @Nullable Rule of) {
        Rule {
            among = among == null ? List.of() : List.copyOf(among);
        }
    }

    static BlockSchema load() {
        YAMLMapper yaml = new YAMLMapper();
        try (InputStream data = BlockSchema.class.getResourceAsStream("/sandbox/block-kit.yaml")) {
            return yaml.readValue(data, BlockSchema.class).resolved();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    SurfaceRule surface(Surface surface) {
        return Objects.requireNonNull(surfaces.get(surface.key()), "no rule for " + surface);
    }

    private BlockSchema resolved() {
        Map<String, Shape> all = new HashMap<>(shapes);
        alike.forEach((name, model) -> all.put(name, shapes.get(model)));
        blocks.forEach((name, shape) -> all.put(name, shape.with("block_id", BLOCK_ID)));
        return new BlockSchema(surfaces, newest, groups, alike, blocks, all);
    }

    /** As a workspace that has not got the newest block types yet. */
    BlockSchema withoutNewest() {
        Map<String, List<String>> older = new HashMap<>();
        groups.forEach((name, types) -> older.put(
                name, types.stream().filter(type -> !newest.contains(type)).toList()));
        return new BlockSchema(surfaces, newest, older, alike, blocks, shapes);
    }
}
