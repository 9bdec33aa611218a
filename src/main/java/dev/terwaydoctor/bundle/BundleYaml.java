package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * How the YAML of a bundle is read and written. Jackson's resolver leaves timestamps as strings and makes numbers of
 * numbers, as an API server's JSON has them; the parser's default limit of 3 MB a document is too small for a dumped
 * list. What is written reads back as the same tree, sorted by key.
 */
final class BundleYaml {

    private static final int MAX_DOCUMENT_CHARS = 256 * 1024 * 1024;

    static final ObjectMapper READER =
            new ObjectMapper(reading()).configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private BundleYaml() {}

    /** Writes one document for each value, and an empty file where there is none. */
    static void write(Path file, Collection<?> documents) throws IOException {
        if (documents.isEmpty()) {
            Files.createFile(file);
            return;
        }
        ObjectMapper mapper =
                new ObjectMapper(writing()).configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        try (SequenceWriter out = mapper.writer().writeValues(Files.newOutputStream(file))) {
            out.writeAll(documents);
        }
    }

    private static YAMLFactory reading() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_DOCUMENT_CHARS);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    private static YAMLFactory writing() {
        return YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .stringQuotingChecker(new NumbersQuoted())
                .build();
    }

    /** Quotes whatever might be taken for a number, hexadecimal and exponents included, which the default does not. */
    private static final class NumbersQuoted extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || (!value.isEmpty() && "+-.0123456789".indexOf(value.charAt(0)) >= 0);
        }
    }
}
