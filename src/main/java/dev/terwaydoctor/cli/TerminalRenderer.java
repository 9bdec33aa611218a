package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Extract;

/**
 * Tells an answer on a terminal: the verdict first, then what it rests on, then what was looked at and what was not. What finds no room is in the JSON. The same answer on the same screen gives the same text.
 */
final class TerminalRenderer {

    private final Screen screen;

    TerminalRenderer(Screen screen) {
        this.screen = screen;
    }

    String render(Answer answer) {
        Labels labels = Labels.of(answer.language());
        if (answer instanceof Answer.Diagnosis diagnosis) {
            return diagnosis(labels, diagnosis);
        }
        Sheet sheet = new Sheet(screen);
        if (answer instanceof Answer.Shown shown) {
            extract(sheet, labels, shown.extract());
        } else if (answer instanceof Answer.Words words) {
            words(sheet, words);
        } else if (answer instanceof Answer.Stop stop) {
            words(sheet, stop.words());
        }
        return sheet.toString();
    }

    private static void words(Sheet sheet, Answer.Words words) {
        sheet.lead(words.headline(), Palette.HEADING, "");
        words.lines().forEach(line -> sheet.verbatim(0, line, Palette.PLAIN));
    }

    /** As roomy as can be read at once, colours not counted. */
    private String diagnosis(Labels labels, Answer.Diagnosis answer) {
        Screen plain = new Screen(false, false, screen.width());
        Room fitting = Room.ROOMS.stream()
                .filter(room ->
                        new DiagnosisText(plain, labels, answer, room).write().length() <= Room.CHARACTERS)
                .findFirst()
                .orElse(Room.ROOMS.get(Room.ROOMS.size() - 1));
        return new DiagnosisText(screen, labels, answer, fitting).write();
    }

    private static void extract(Sheet sheet, Labels labels, Extract extract) {
        sheet.lead(extract.headline(), Palette.HEADING, "")
                .paragraph(0, extract.subject().subject())
                .gap();
        extract.lines().forEach(line -> sheet.verbatim(2, line, Palette.PLAIN));
        sheet.gap();
        if (extract.all().size() > extract.lines().size()) {
            sheet.paragraph(
                    0,
                    labels.get("shown-of", extract.lines().size(), extract.all().size()));
        }
        if (!extract.limits().isEmpty()) {
            sheet.paragraph(0, extract.limits());
        }
        sheet.command(0, extract.command());
    }
}
