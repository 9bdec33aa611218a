package dev.terwaydoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.terwaydoctor.golden.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    @Test
    void everyPlaceOfAReportIsWritten() throws IOException {
        Golden.assertMatches("report/full.json", ReportJson.write(SampleReports.full()));
    }

    @Test
    void aReportThatHoldsNothingHasEveryFieldAllTheSame() throws IOException {
        Golden.assertMatches("report/empty.json", ReportJson.write(SampleReports.empty()));
    }

    @Test
    void theFieldsStandInTheirFixedOrder() throws IOException {
        List<String> names = new ArrayList<>();
        json(SampleReports.full()).fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .containsExactly(
                        "schema",
                        "question",
                        "cluster",
                        "mode",
                        "now",
                        "target",
                        "candidates",
                        "verdict",
                        "confidence",
                        "headline",
                        "since",
                        "fingerprint",
                        "findings",
                        "steps",
                        "ruledOut",
                        "notSeen",
                        "changes",
                        "requestIds",
                        "next",
                        "actions",
                        "cost");
    }

    @Test
    void timesAreCutToSecondsAndUnknownOnesAreEmpty() throws IOException {
        JsonNode proof = json(SampleReports.full()).at("/findings/0/evidence/1");

        assertThat(proof.get("firstSeen").textValue()).isEqualTo("2026-05-04T09:58:30Z");
        assertThat(proof.get("lastSeen").textValue()).isEmpty();
    }

    @Test
    void onlyAMissingTargetIsNull() throws IOException {
        List<String> empty = new ArrayList<>();
        json(SampleReports.empty()).properties().forEach(field -> {
            if (field.getValue().isNull()) {
                empty.add(field.getKey());
            }
        });

        assertThat(empty).containsExactly("target");
    }

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(ReportJson.write(report));
    }
}
