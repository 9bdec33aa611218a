package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * How the YAML of a bundle is read. Jackson's resolver leaves timestamps as strings and makes numbers of numbers, as
 * an API server's JSON has them; the parser's default limit of 3 MB a document is too small for a dumped list.
 */
final class BundleYaml {

    private static final int MAX_DOCUMENT_CHARS = 256 * 1024 * 1024;

    static final ObjectMapper READER =
            new ObjectMapper(factory()).configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private BundleYaml() {}

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_DOCUMENT_CHARS);
        return YAMLFactory.builder().loaderOptions(options).build();
    }
}
