package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Report.Target;
import dev.terwaydoctor.slack.Bundler.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes with a hand-over can be asked again by whoever gets it. */
class PackingTest {

    private static final Target POD = new Target("Pod", "payments", "checkout-7d9f6c54b8-p6vjd");

    @TempDir
    private Path scratch;

    @Test
    void whatIsPackedGivesTheSameAnswerAgain() throws IOException {
        Path archive = scratch.resolve("incident.tgz");
        try (Engine engine = new Engine(TerwayLayout.USUAL);
                DemoIncidents incidents = new DemoIncidents(
                        engine, InstantSource.system(), ShippedIncidents.list(), ShippedIncidents::folder)) {
            Packing packing = new Packing(engine, name -> Optional.of(incidents.cluster()));
            Ask ask = new Ask("t", "", DemoIncidents.CLUSTER, List.of(), "en", null);

            Packed packed = packing.pack(ask, POD, Optional.empty());

            assertThat(packed.isThere()).isTrue();
            assertThat(packed.summary()).contains(" objects, ", " logs, ", " reads, ");
            Files.write(archive, packed.archive());
            CommandRun again = CommandRun.of("ask", question(archive), "--bundle", archive.toString(), "-o", "json");
            ObjectNode report = (ObjectNode) new ObjectMapper().readTree(again.out());
            assertThat(report.path("headline").asText())
                    .isEqualTo(packed.answer().report().headline());
            assertThat(report.path("fingerprint").asText())
                    .isEqualTo(packed.answer().report().fingerprint());
            assertThat(packed.answer().report().target()).isEqualTo(POD);
        }
    }

    private static String question(Path archive) {
        try (Bundle bundle = Bundle.open(archive)) {
            return bundle.question().orElseThrow();
        }
    }
}
