package dev.terwaydoctor.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds out what a stream of this process leads to, by asking the POSIX tools: Java knows of the console as a whole only, which is of no use when one
 * stream of it is piped. Where the tools are missing, everything counts as piped. Honours {@code NO_COLOR}, {@code TERM=dumb} and {@code COLUMNS}.
 */
final class ScreenProbe {

    private static final File CONTROLLING_TERMINAL = new File("/dev/tty");
    private static final int WIDEST = 160;

    private final Map<String, String> environment;

    ScreenProbe(Map<String, String> environment) {
        this.environment = environment;
    }

    Screen screen(int descriptor) {
        if (!isTerminal(descriptor)) {
            return Screen.PIPED;
        }
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colour = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(!dumb, colour, Math.min(width(), WIDEST));
    }

    private static boolean isTerminal(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int width() {
        OptionalInt told = positive(environment.getOrDefault("COLUMNS", ""));
        return told.isPresent() ? told.getAsInt() : measured().orElse(Screen.PIPED.width());
    }

    private static OptionalInt measured() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(CONTROLLING_TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return positive(size.substring(size.indexOf(' ') + 1));
        } catch (IOException noSuchCommand) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt positive(String digits) {
        try {
            int number = Integer.parseInt(digits);
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }
}
