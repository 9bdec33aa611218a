package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerwayVersionTest {

    @Test
    void readsTheTagOfAnImage() {
        assertThat(Version.ofImage("registry-vpc:5000/acs/terway:v1.16.6").orElseThrow())
                .hasToString("v1.16.6");
        assertThat(Version.ofImage("acs/terway:v1.17.2-aliyun.1@sha256:ab").orElseThrow())
                .hasToString("v1.17.2");
    }

    @Test
    void knowsNoVersionOfADigestOrACustomTag() {
        assertThat(Version.ofImage("acs/terway@sha256:0011")).isEmpty();
        assertThat(Version.ofImage("acs/terway:latest")).isEmpty();
    }

    @Test
    void ordersVersionsByNumber() {
        assertThat(new Version(1, 9, 16).number()).isLessThan(new Version(1, 17, 1).number());
    }
}
