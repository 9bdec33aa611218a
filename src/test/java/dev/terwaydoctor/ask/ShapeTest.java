package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.3.21,ADDRESS",
        "10.0.3.21:9100,ADDRESS",
        "10.0.3.321,NUMBER",
        "10.0.0.0/16,NUMBER",
        "cn-hangzhou.10.0.3.21,NODE",
        "cn-hangzhou.i-bp1abc,NODE",
        "i-bp1f2e3d4c5b6a7890ab,NODE",
        "ip-10-0-3-21.eu-west-1.compute.internal,NODE",
        "iZbp1abc2def3ghiZ,CODE",
        "izbp1abc2def3ghiz,NODE",
        "400,NUMBER",
        "40min,NUMBER",
        "1h30m,NUMBER",
        "10:30,NUMBER",
        "0/2,NUMBER",
        "50Mi,NUMBER",
        "v1.16.6,NUMBER",
        "5xx,NUMBER",
        "2026-05-04T10:00:00Z,NUMBER",
        "AllocIPFailed,CODE",
        "InvalidVSwitchId.IpNotEnough,CODE",
        "Forbidden.RAM,CODE",
        "web-0,STRUCTURED",
        "web1,STRUCTURED",
        "2048-game,STRUCTURED",
        "my.app,STRUCTURED",
        "WEB-0,STRUCTURED",
        "web,PLAIN",
        "Web,PLAIN",
        "foo_bar,INVALID",
        "-web,INVALID",
        "web-,INVALID",
        "wéb,INVALID",
        "shop/web,INVALID",
    })
    void everyWordHasOneShape(String word, Shape shape) {
        assertThat(Shape.of(word)).isEqualTo(shape);
    }

    @Test
    void namesAndLabelsHaveTheirLimits() {
        assertThat(Shape.isName("a".repeat(253))).isTrue();
        assertThat(Shape.isName("a".repeat(254))).isFalse();
        assertThat(Shape.isLabel("a".repeat(63))).isTrue();
        assertThat(Shape.isLabel("a".repeat(64))).isFalse();
        assertThat(Shape.isLabel("a.b")).isFalse();
    }
}
