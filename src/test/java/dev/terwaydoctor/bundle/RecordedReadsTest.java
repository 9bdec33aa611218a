package dev.terwaydoctor.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedReadsTest {

    private static final String READS = """
            {verb: list, apiVersion: v1, resource: pods, namespace: shop, status: 200}
            ---
            {verb: list, apiVersion: v1, resource: nodes, status: 200, cut: the first 500 of 3120}
            ---
            {verb: list, apiVersion: v1, resource: events, namespace: shop, status: 200,
             options: {fieldSelector: involvedObject.name=web-0}}
            ---
            {verb: list, apiVersion: apps/v1, resource: daemonsets, namespace: kube-system, status: 403,
             reason: Forbidden, message: daemonsets.apps is forbidden}
            ---
            {verb: get, apiVersion: v1, resource: configmaps, namespace: kube-system, name: eni-config, status: 200}
            ---
            {verb: list, apiVersion: network.alibabacloud.com/v1beta1, resource: podenis, status: 404}
            ---
            {verb: get, apiVersion: v1, resource: pods, namespace: shop, name: web-0, subresource: log, status: 200,
             options: {container: app, tailLines: '100'}}
            ---
            {verb: list, nonsense: true}
            """;

    @TempDir
    Path folder;

    private final List<String> defects = new ArrayList<>();
    private RecordedReads reads;

    @BeforeEach
    void load() throws IOException {
        Files.writeString(folder.resolve("reads.yaml"), READS);
        reads = RecordedReads.in(folder, defects);
    }

    @Test
    void coversEverythingWhereThereIsNoFile() throws IOException {
        Files.delete(folder.resolve("reads.yaml"));

        RecordedReads whole = RecordedReads.in(folder, defects);

        assertThat(whole.coverageOf(list("v1", "anything", "", Map.of()))).isEqualTo(new Coverage.Collected(""));
    }

    @Test
    void coversNothingWhereTheFileIsUnreadable() throws IOException {
        Files.writeString(folder.resolve("reads.yaml"), "{{{");

        RecordedReads broken = RecordedReads.in(folder, defects);

        assertThat(broken.coverageOf(list("v1", "pods", "shop", Map.of()))).isEqualTo(new Coverage.NotCollected());
    }

    @Test
    void saysWhichEntryItCouldNotUse() {
        assertThat(defects).containsExactly("the document at line 17 of reads.yaml is no recorded read; skipped");
    }

    @Test
    void coversWhatLiesWithinAWholeList() {
        assertCollected(list("v1", "pods", "shop", Map.of()));
        assertCollected(list("v1", "pods", "shop", Map.of("labelSelector", "app=web", "limit", "500")));
        assertCollected(ReadIdentity.get("v1", "pods", "shop", "web-7"));
        assertNotCollected(list("v1", "pods", "", Map.of()));
        assertNotCollected(ReadIdentity.get("v1", "pods", "data", "db-0"));
    }

    @Test
    void tellsWhatWasCutAndTrustsACutListForNothingElse() {
        assertThat(reads.coverageOf(list("v1", "nodes", "", Map.of())))
                .isEqualTo(new Coverage.Collected("the first 500 of 3120"));
        assertNotCollected(ReadIdentity.get("v1", "nodes", "", "n1"));
    }

    @Test
    void coversASelectiveListByTheSameSelectorsOnly() {
        assertCollected(
                list("v1", "events", "shop", Map.of("fieldSelector", "involvedObject.name=web-0", "limit", "9")));
        assertNotCollected(list("v1", "events", "shop", Map.of()));
        assertNotCollected(list("v1", "events", "shop", Map.of("fieldSelector", "involvedObject.name=web-1")));
    }

    @Test
    void repeatsARefusalForEverySelector() {
        Coverage coverage = reads.coverageOf(
                list("apps/v1", "daemonsets", "kube-system", Map.of("labelSelector", "app=terway-eniip")));

        assertThat(coverage)
                .isInstanceOfSatisfying(
                        Coverage.Failed.class,
                        failed -> assertThat(failed.read().message()).isEqualTo("daemonsets.apps is forbidden"));
        assertNotCollected(list("apps/v1", "daemonsets", "", Map.of()));
    }

    @Test
    void repeatsThatATypeIsUnknownForEveryReadOfIt() {
        assertThat(reads.coverageOf(ReadIdentity.get("network.alibabacloud.com/v1beta1", "podenis", "shop", "web-0")))
                .isInstanceOf(Coverage.Failed.class);
    }

    @Test
    void coversAListThatSelectsTheNameThatWasGot() {
        assertCollected(ReadIdentity.get("v1", "configmaps", "kube-system", "eni-config"));
        assertCollected(list("v1", "configmaps", "kube-system", Map.of("fieldSelector", "metadata.name=eni-config")));
        assertNotCollected(list("v1", "configmaps", "kube-system", Map.of()));
    }

    @Test
    void coversALogByItsContainerWhateverTheWindow() {
        assertCollected(ReadIdentity.log("shop", "web-0", Map.of("container", "app", "sinceSeconds", "60")));
        assertNotCollected(ReadIdentity.log("shop", "web-0", Map.of("container", "app", "previous", "true")));
        assertNotCollected(ReadIdentity.log("shop", "web-0", Map.of("container", "sidecar")));
    }

    private void assertCollected(ReadIdentity read) {
        assertThat(reads.coverageOf(read)).as("%s", read).isEqualTo(new Coverage.Collected(""));
    }

    private void assertNotCollected(ReadIdentity read) {
        assertThat(reads.coverageOf(read)).as("%s", read).isEqualTo(new Coverage.NotCollected());
    }

    private static ReadIdentity list(
            String apiVersion, String resource, String namespace, Map<String, String> options) {
        return ReadIdentity.list(apiVersion, resource, namespace, options);
    }
}
