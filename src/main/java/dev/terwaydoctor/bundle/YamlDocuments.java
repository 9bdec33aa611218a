package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a multi-document YAML file one document at a time, so that a broken or cut-off one costs only itself and the
 * file is never held whole. Each tree is handed on with a phrase that says where it stood.
 */
final class YamlDocuments {

    private static final ObjectReader READER = BundleYaml.READER.readerFor(JsonNode.class);

    private final String fileName;
    private final BiConsumer<JsonNode, String> sink;
    private final List<String> defects;

    private YamlDocuments(String fileName, BiConsumer<JsonNode, String> sink, List<String> defects) {
        this.fileName = fileName;
        this.sink = sink;
        this.defects = defects;
    }

    /** Documents that cannot be parsed are added to the defects; an unreadable file is a {@link BundleException}. */
    static void read(Path file, BiConsumer<JsonNode, String> sink, List<String> defects) {
        YamlDocuments documents = new YamlDocuments(String.valueOf(file.getFileName()), sink, defects);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            documents.readAll(in);
        } catch (IOException e) {
            throw new BundleException(file + " could not be read: " + e + ": check the file and its rights", e);
        }
    }

    private void readAll(BufferedReader in) throws IOException {
        StringBuilder document = new StringBuilder();
        int start = 1;
        int line = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            boolean separator = text.equals("---") || text.startsWith("--- ");
            if (separator) {
                parse(document.toString(), start);
                document.setLength(0);
                start = line;
            }
            document.append(text, separator ? 3 : 0, text.length()).append('\n');
        }
        parse(document.toString(), start);
    }

    private void parse(String yaml, int start) {
        if (yaml.isBlank()) {
            return;
        }
        String where = "the document at line " + start + " of " + fileName;
        try {
            JsonNode tree = READER.readTree(yaml);
            if (!tree.isMissingNode() && !tree.isNull()) {
                sink.accept(tree, where);
            }
        } catch (JacksonException e) {
            defects.add(where + " is not readable YAML and was skipped");
        }
    }
}
