package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AffectsTest {

    @Test
    void aVersionBeforeTheFixHasTheFault() {
        Affects affects = affects("v1.16.0", "v1.17.1");

        assertThat(affects.of(version("v1.16.6"))).isEqualTo(Affects.Fit.UNFIXED);
        assertThat(affects.of(version("v1.17.0"))).isEqualTo(Affects.Fit.UNFIXED);
        assertThat(affects.of(version("v1.17.1"))).isEqualTo(Affects.Fit.FIXED);
        assertThat(affects.of(version("v1.18.0"))).isEqualTo(Affects.Fit.FIXED);
        assertThat(affects.of(version("v1.15.9"))).isEqualTo(Affects.Fit.TOO_OLD);
    }

    @Test
    void aFixThatWentIntoAnOlderLineCountsThere() {
        Affects affects = affects("v1.14.0", "v1.16.7", "v1.17.2");

        assertThat(affects.of(version("v1.16.7"))).isEqualTo(Affects.Fit.FIXED);
        assertThat(affects.of(version("v1.17.1"))).isEqualTo(Affects.Fit.UNFIXED);
        assertThat(affects.fixFor(version("v1.16.2"))).contains(version("v1.16.7"));
        assertThat(affects.fixFor(version("v1.15.0"))).contains(version("v1.17.2"));
    }

    @Test
    void withoutAKnownFixNothingIsSaid() {
        assertThat(Affects.ANY.of(version("v1.2.3"))).isEqualTo(Affects.Fit.SILENT);
    }

    private static Affects affects(String since, String... fixedIn) {
        return new Affects(
                Optional.of(version(since)),
                Stream.of(fixedIn).map(AffectsTest::version).toList());
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }

    @Test
    void whatIsNoVersionIsNone() {
        assertThat(List.of("1.17", "latest", "v1.17.1-rc1").stream().flatMap(text -> Version.parse(text).stream()))
                .isEmpty();
    }
}
