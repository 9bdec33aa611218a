package dev.terwaydoctor.cli;

import java.util.List;
import java.util.Locale;

/** Tells what preflight found, thing by thing; under what is missing stand its price and its remedy. */
final class PreflightText {

    private static final int STATE_WIDTH = 9;

    private final Screen screen;

    PreflightText(Screen screen) {
        this.screen = screen;
    }

    String write(List<Check> checks) {
        Sheet sheet = new Sheet(screen);
        String about = "";
        for (Check check : checks) {
            if (!check.about().equals(about)) {
                about = check.about();
                sheet.gap().heading(0, about);
            }
            write(sheet, check);
        }
        long missing = checks.stream()
                .filter(check -> check.state() == Check.State.MISSING)
                .count();
        sheet.gap().heading(0, missing == 0 ? "Nothing is missing." : "Missing: " + missing + " of " + checks.size());
        return sheet.toString();
    }

    private static void write(Sheet sheet, Check check) {
        String state = Columns.pad(check.state().name().toLowerCase(Locale.ROOT), STATE_WIDTH);
        String detail = check.detail().isEmpty() ? "" : ": " + check.detail();
        sheet.item(2, state, palette(check.state()), check.what() + detail);
        if (!check.cost().isEmpty()) {
            sheet.item(2 + STATE_WIDTH, "without it: ", Palette.FAINT, check.cost());
        }
        if (!check.remedy().isEmpty()) {
            sheet.verbatim(2 + STATE_WIDTH, "remedy: " + check.remedy(), Palette.PLAIN);
        }
    }

    private static Palette palette(Check.State state) {
        return switch (state) {
            case OK -> Palette.GOOD;
            case MISSING -> Palette.BAD;
            case SKIPPED -> Palette.FAINT;
        };
    }
}
