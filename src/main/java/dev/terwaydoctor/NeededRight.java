package dev.terwaydoctor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Right;
import dev.terwaydoctor.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A right that the procedure makes use of, in all namespaces.
 *
 * @param cost what is lost without it, for people
 */
record NeededRight(Right right, String cost) {

    private static final String RIGHTS = "/preflight/rights.yaml";

    /** All of them, in the order of the procedure. */
    static List<NeededRight> all() {
        try (InputStream in = NeededRight.class.getResourceAsStream(RIGHTS)) {
            List<Entry> entries = new YAMLMapper().readValue(in, new TypeReference<>() {});
            return entries.stream().flatMap(Entry::rights).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that the settings make use of in this cluster. */
    static List<NeededRight> of(Settings.Cluster cluster) {
        NeededRight nodeLogs = new NeededRight(
                new Right("get", "", "nodes/proxy", ""), "the logs of kubelet, runtime and CNI on a node stay closed");
        return cluster.nodeLogs()
                ? Stream.concat(all().stream(), Stream.of(nodeLogs)).toList()
                : all();
    }

    /** One entry of the file. */
    private record Entry(String kind, @Nullable String subresource, List<String> verbs, String cost) {

        Stream<NeededRight> rights() {
            Kind known = Kinds.named(kind).orElseThrow(() -> new IllegalStateException(RIGHTS + ": no kind " + kind));
            String resource = subresource == null ? known.plural() : known.plural() + "/" + subresource;
            return verbs.stream().map(verb -> new NeededRight(new Right(verb, known.group(), resource, ""), cost));
        }
    }
}
