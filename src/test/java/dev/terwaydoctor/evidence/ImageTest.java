package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {

    @ParameterizedTest
    @CsvSource({
        "nginx,docker.io,nginx,latest",
        "library/nginx:1.2,docker.io,library/nginx,1.2",
        "reg.example.com/a/b/c:9,reg.example.com,a/b/c,9",
        "localhost:5000/a,localhost:5000,a,latest",
        "reg.example.com/a@sha256:ab12,reg.example.com,a,sha256:ab12"
    })
    void aReferenceIsTakenApart(String reference, String registry, String repository, String tag) {
        assertThat(Image.parse(reference)).isEqualTo(new Image(registry, repository, tag));
    }
}
