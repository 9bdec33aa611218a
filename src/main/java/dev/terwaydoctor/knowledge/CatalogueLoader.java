package dev.terwaydoctor.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads catalogue files. All problems of all files are reported together; an entry with a problem is left out. */
public final class CatalogueLoader {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** The catalogue that ships with the program: its files are named in {@code knowledge/index.txt}. */
    public static Catalogue shipped() {
        CatalogueLoader loader = new CatalogueLoader();
        for (String file : lines("/knowledge/index.txt")) {
            try (InputStream in = resource("/knowledge/" + file)) {
                loader.read(file, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!loader.problems.isEmpty()) {
            throw new CatalogueException(loader.problems);
        }
        return new Catalogue(List.copyOf(loader.causes.values()));
    }

    /** Adds a file's entries; an id seen before is overridden by a later file and refused within the same one. */
    public void read(String file, InputStream in) throws IOException {
        Map<String, Cause> here = new LinkedHashMap<>();
        try (JsonParser parser = YAML.createParser(in)) {
            entries(file, parser, here);
        } catch (JsonProcessingException broken) {
            problems.add(file + ":" + lineOf(broken) + ": this is no valid YAML, what follows is left out: "
                    + broken.getOriginalMessage().lines().findFirst().orElse(""));
        }
        causes.putAll(here);
    }

    private void entries(String file, JsonParser parser, Map<String, Cause> here) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            problems.add(file + ":1: a catalogue file is a list of entries");
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Cause.Origin origin =
                    new Cause.Origin(file, parser.currentTokenLocation().getLineNr());
            JsonNode entry = YAML.readTree(parser);
            if (entry.isObject()) {
                add(entry, origin, here);
            } else {
                problems.add(origin + ": an entry is a mapping with an id, not " + entry.getNodeType());
            }
        }
    }

    private static int lineOf(JsonProcessingException broken) {
        return broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
    }

    public List<Cause> causes() {
        return List.copyOf(causes.values());
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void add(JsonNode entry, Cause.Origin origin, Map<String, Cause> here) {
        EntryReader reader = new EntryReader(entry, origin);
        Cause cause = reader.read();
        problems.addAll(reader.problems());
        if (reader.problems().isEmpty() && here.put(cause.id(), cause) != null) {
            problems.add(origin + ": the id " + cause.id() + " stands twice in this file");
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = resource(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = CatalogueLoader.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        return in;
    }
}
