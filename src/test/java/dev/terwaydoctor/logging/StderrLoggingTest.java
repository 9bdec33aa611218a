package dev.terwaydoctor.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class StderrLoggingTest {

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void writeToMemory() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        context.setMDCAdapter(new LogbackMDCAdapter());
        new StderrLogging().configure(context);
    }

    @AfterEach
    void writeToStderrAgain() {
        context.stop();
        System.setErr(stderr);
    }

    @Test
    void aLineHoldsTimeLevelMessageAndKeys() {
        logger("dev.terwaydoctor.Anything").atWarn().addKeyValue("ask", "a1").log("took long");

        assertThat(text()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z WARN  Anything took long ask=\"a1\"\n");
    }

    @Test
    void nobodyForgesALine() {
        logger("dev.terwaydoctor.Anything").atWarn().addKeyValue("name", "a\nb").log("one\ntwo\u001b[2J");

        assertThat(text().lines()).hasSize(1);
        assertThat(text()).contains("one two [2J name=\"a b\"");
    }

    @Test
    void onlyWarningsAreLoggedUnlessMoreIsAskedFor() {
        assertThat(context.getLogger("dev.terwaydoctor").getEffectiveLevel()).isEqualTo(Level.WARN);
        assertThat(context.getLogger("io.fabric8").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void theLevelAskedForHoldsForTheAuditToo() {
        System.setProperty("terwaydoctor.log", "INFO");
        try {
            new StderrLogging().configure(context);
        } finally {
            System.clearProperty("terwaydoctor.log");
        }

        assertThat(context.getLogger("dev.terwaydoctor").getLevel()).isEqualTo(Level.INFO);
        assertThat(context.getLogger("audit").getLevel()).isEqualTo(Level.INFO);
        assertThat(context.getLogger("io.fabric8").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void logbackFindsIt() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(StderrLogging.class);
    }

    private Logger logger(String name) {
        return context.getLogger(name);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
