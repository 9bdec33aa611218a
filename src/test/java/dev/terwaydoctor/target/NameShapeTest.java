package dev.terwaydoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameShapeTest {

    @ParameterizedTest
    @CsvSource({
        "checkout-7d9f8b6c5d-x2x4k, Deployment checkout",
        "user-lookup-7d9f8b6c5d-x2x4k, Deployment user-lookup",
        "redis-cart-5, StatefulSet redis-cart"
    })
    void aWholeGeneratedNameShowsItsWorkload(String name, String workload) {
        NameShape shape = NameShape.of(name);

        assertThat(shape.generated()).isTrue();
        assertThat(first(shape)).isEqualTo(workload);
    }

    @Test
    void aNumberBeforeTheRandomPartMayBeTheTimeOfACronJob() {
        assertThat(NameShape.of("etl-daily-28471230-kx7zp").stems())
                .contains(new NameShape.Stem(Kinds.CRON_JOB, "etl-daily"));
    }

    @ParameterizedTest
    @CsvSource({"checkout-7d9f, Deployment checkout", "pricing-7c6, Deployment pricing"})
    void halfAGeneratedNameShowsItsWorkloadButStandsForItsPodsOnly(String name, String workload) {
        NameShape shape = NameShape.of(name);

        assertThat(shape.generated()).isFalse();
        assertThat(first(shape)).isEqualTo(workload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "orders-api", "storefront-v2", "personal-certs-validator", "-", "a-", ""})
    void aNameThatSomebodyChoseShowsNothing(String name) {
        assertThat(NameShape.of(name).looksGenerated()).isFalse();
    }

    private static String first(NameShape shape) {
        NameShape.Stem stem = shape.stems().get(0);
        return stem.kind().name() + " " + stem.name();
    }
}
