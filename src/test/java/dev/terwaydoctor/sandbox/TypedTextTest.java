package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

    private final TypedText typed = new TypedText(Workspace.seeded(new TestClock(), "terway-doctor"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@terway-doctor why          | <@U0DOCTOR01> why",
                "ask @ann in #incidents      | ask <@U0ANN00001> in <#C0INCIDENT::incidents>",
                "mail a@ann.test             | mail a@ann.test",
                "@nobody                     | @nobody",
                "a < b && c > d              | a &lt; b &amp;&amp; c &gt; d",
                "<!channel> <@nope>          | &lt;!channel&gt; &lt;@nope&gt;",
                "@channel look               | <!channel> look",
                "<@U0DOCTOR01> hi            | <@U0DOCTOR01> hi",
                "see https://a.test/x?a=1&b=2 | see <https://a.test/x?a=1&amp;b=2>",
            })
    void whatIsTypedIsPassedOnAsSlackWritesIt(String text, String expected) {
        assertThat(typed.encode(text)).isEqualTo(expected.replace("::", "|"));
    }
}
