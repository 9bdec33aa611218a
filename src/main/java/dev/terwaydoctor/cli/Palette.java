package dev.terwaydoctor.cli;

/** The few ways in which a piece of a line is set off, as terminal codes. */
enum Palette {
    PLAIN(""),
    HEADING("1"),
    FAINT("2"),
    BAD("1;31"),
    GOOD("1;32"),
    DOUBT("1;33");

    private final String code;

    Palette(String code) {
        this.code = code;
    }

    String paint(String text, Screen screen) {
        return !screen.colour() || code.isEmpty() || text.isEmpty()
                ? text
                : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
