package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The reads that a bundle was collected by, and what they say of a read asked now:
 *
 * <ul>
 *   <li>the same read gets the same status, paging and layout options aside;
 *   <li>401 and 403 hold for every selector, and a list's 404 (no such type) for every read of that type;
 *   <li>a whole list covers each read within it, a get by name also the list that selects this name.
 * </ul>
 *
 * Anything else was not collected. A bundle without {@code reads.yaml} is the whole cluster.
 */
public final class RecordedReads {

    static final String NAME = "reads.yaml";
    private static final RecordedReads WHOLE_CLUSTER = new RecordedReads(List.of(), true);
    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private final List<RecordedRead> reads;
    private final boolean wholeCluster;

    private RecordedReads(List<RecordedRead> reads, boolean wholeCluster) {
        this.reads = List.copyOf(reads);
        this.wholeCluster = wholeCluster;
    }

    static RecordedReads in(Path folder, List<String> defects) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return WHOLE_CLUSTER;
        }
        List<RecordedRead> reads = new ArrayList<>();
        YamlDocuments.read(
                file,
                (tree, where) -> entry(tree)
                        .ifPresentOrElse(reads::add, () -> defects.add(where + " is no recorded read; skipped")),
                defects);
        return new RecordedReads(reads, false);
    }

    private static Optional<RecordedRead> entry(JsonNode tree) {
        try {
            ReadsEntry entry = BundleYaml.READER.treeToValue(tree, ReadsEntry.class);
            return entry.isComplete() ? Optional.of(entry.recorded()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a record, so that nothing found is an answer as well. */
    boolean isRecorded() {
        return !reads.isEmpty();
    }

    public Coverage coverageOf(ReadIdentity asked) {
        if (wholeCluster) {
            return new Coverage.Collected("");
        }
        return first(read -> read.read().isSameAs(asked))
                .or(() -> first(read -> isRefusalOf(read, asked)))
                .or(() -> first(read -> covers(read, asked)))
                .<Coverage>map(RecordedReads::coverage)
                .orElseGet(Coverage.NotCollected::new);
    }

    private Optional<RecordedRead> first(Predicate<RecordedRead> test) {
        return reads.stream().filter(test).findFirst();
    }

    private static Coverage coverage(RecordedRead read) {
        return read.isFailure() ? new Coverage.Failed(read) : new Coverage.Collected(read.cut());
    }

    private static boolean isRefusalOf(RecordedRead recorded, ReadIdentity asked) {
        ReadIdentity read = recorded.read();
        if (!read.isOfType(asked)) {
            return false;
        }
        if (recorded.status() == 404) {
            return read.verb().equals("list");
        }
        return REFUSALS.contains(recorded.status())
                && read.verb().equals(asked.verb())
                && read.namespace().equals(asked.namespace())
                && read.name().equals(asked.name());
    }

    private static boolean covers(RecordedRead recorded, ReadIdentity asked) {
        ReadIdentity read = recorded.read();
        if (recorded.isFailure() || !read.isOfType(asked)) {
            return false;
        }
        if (read.verb().equals("get")) {
            return read.namespace().equals(asked.namespace()) && isSameObject(read, asked);
        }
        boolean inScope = read.namespace().isEmpty() || read.namespace().equals(asked.namespace());
        boolean whole = !read.isSelective() && recorded.cut().isEmpty();
        return inScope && (whole || read.hasSelectorsOf(asked) || selectsName(read, asked.name()));
    }

    private static boolean isSameObject(ReadIdentity read, ReadIdentity asked) {
        if (asked.verb().equals("list")) {
            return selectsName(asked, read.name());
        }
        return read.name().equals(asked.name())
                && read.option("container").equals(asked.option("container"))
                && read.option("previous").equals(asked.option("previous"));
    }

    private static boolean selectsName(ReadIdentity list, String name) {
        return list.option("labelSelector").isEmpty()
                && list.option("fieldSelector").equals("metadata.name=" + name);
    }
}
