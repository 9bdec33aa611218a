package dev.terwaydoctor.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes: the answer to {@code out}, everything else to {@code err}. Both are UTF-8 whatever the locale says, as the answers hold
 * Chinese and the scripts that read them expect JSON.
 */
public record Terminal(PrintWriter out, Screen outScreen, PrintWriter err, Screen errScreen) {

    /** The streams of this process, and what is behind them. */
    public static Terminal ofProcess(Map<String, String> environment) {
        ScreenProbe probe = new ScreenProbe(environment);
        return new Terminal(utf8(System.out), probe.screen(1), utf8(System.err), probe.screen(2));
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    void answer(String text) {
        out.print(text);
        out.flush();
    }

    void tell(String line) {
        err.println(line);
        err.flush();
    }
}
