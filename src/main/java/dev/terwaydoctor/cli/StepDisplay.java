package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.report.Report;
import java.util.List;

/**
 * Shows the step at hand on one line that is drawn over and over, for somebody who watches; into a pipe it writes nothing. {@link #close} wipes the
 * line, so that the answer stands alone.
 */
final class StepDisplay implements Progress, AutoCloseable {

    private static final String WIPE = "\r\u001b[2K";

    private final Terminal terminal;
    private final Labels labels;
    private boolean closed;

    private StepDisplay(Terminal terminal, Labels labels) {
        this.terminal = terminal;
        this.labels = labels;
    }

    static StepDisplay on(Terminal terminal, Language language) {
        StepDisplay display = new StepDisplay(terminal, Labels.of(language.name()));
        display.draw(display.labels.get("progress"));
        return display;
    }

    @Override
    public void steps(List<Report.Step> steps) {
        if (!steps.isEmpty()) {
            Report.Step step = steps.get(steps.size() - 1);
            draw(steps.size() + ". " + step.title() + labels.get("colon") + labels.of(step.outcome())
                    + labels.get("comma") + step.summary());
        }
    }

    private synchronized void draw(String line) {
        if (terminal.errScreen().interactive() && !closed) {
            String fitting =
                    Columns.cut(PlainText.line(line), terminal.errScreen().width() - 1);
            terminal.err().print(WIPE + Palette.FAINT.paint(fitting, terminal.errScreen()));
            terminal.err().flush();
        }
    }

    @Override
    public synchronized void close() {
        if (terminal.errScreen().interactive() && !closed) {
            terminal.err().print(WIPE);
            terminal.err().flush();
        }
        closed = true;
    }
}
