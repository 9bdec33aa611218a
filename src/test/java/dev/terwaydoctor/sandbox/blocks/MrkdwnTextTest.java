package dev.terwaydoctor.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTextTest {

    private final MrkdwnText text = new MrkdwnText(id -> id.equals("U1") ? "ann" : id);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*bold* and _slanted_ and ~gone~| bold and slanted and gone",
                "snake_case_name and 2*3*4| snake_case_name and 2*3*4",
                "`kube_*_mode` is *off*| kube_*_mode is off",
                ":red_circle: *Failing*| Failing",
                ":white_check_mark: ok| ✓ ok",
                "at 10:15:20 UTC| at 10:15:20 UTC",
                "<@U1> &lt;b&gt; &amp;| @ann <b> &",
                "an odd ` stays| an odd ` stays",
            })
    void marksGoAndWordsStay(String mrkdwn, String expected) {
        assertThat(text.plain(mrkdwn)).isEqualTo(expected);
    }

    @Test
    void aFencedBlockGetsLinesOfItsOwn() {
        assertThat(text.plain("run```kubectl get *\n  pods```then"))
                .isEqualTo("run\n    kubectl get *\n      pods\nthen");
    }
}
