package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProcessArgumentsTest {

    private static final String[] LOST = {"ask", "\ufffd\ufffd\ufffd x", "-o", "json"};

    @Test
    void wordsThatWereLostAreRestoredFromTheBytes() {
        byte[] commandLine = "java\0-jar\0a.jar\0ask\0为 x\0-o\0json\0".getBytes(StandardCharsets.UTF_8);

        assertThat(ProcessArguments.restored(LOST, commandLine)).containsExactly("ask", "为 x", "-o", "json");
    }

    @Test
    void anEmptyWordCountsAsOne() {
        byte[] commandLine = "java\0-jar\0a.jar\0为\0\0".getBytes(StandardCharsets.UTF_8);

        assertThat(ProcessArguments.restored(new String[] {"\ufffd\ufffd\ufffd", ""}, commandLine))
                .containsExactly("为", "");
    }

    @Test
    void aCommandLineThatIsTooShortRestoresNothing() {
        assertThat(ProcessArguments.restored(LOST, new byte[0])).isEqualTo(LOST);
    }

    @Test
    void wordsThatWereNotLostStayAsTheyAre() {
        String[] given = {"ask", "为什么"};

        assertThat(ProcessArguments.restored(given)).isSameAs(given);
    }
}
