package dev.terwaydoctor.doctor;

import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words how a sick object and a well one differ. Field names are those of the API. */
final class ContrastText {

    private static final int SHOWN = 20;
    private static final int IN_ONE_LINE = 3;
    private static final int VALUE = 100;
    private static final int SHORT_VALUE = 48;

    private final Phrases say;
    private final Redactor redactor;

    ContrastText(Phrases say, Redactor redactor) {
        this.say = say;
        this.redactor = redactor;
    }

    Extract extract(Contrast contrast, Report.Target target) {
        List<String> lines = contrast.differences().stream()
                .map(each -> redactor.redact(each.field() + ": " + value(each.sick(), VALUE) + say.say("compare.well")
                        + value(each.well(), VALUE)))
                .toList();
        return new Extract(
                headline(contrast),
                lines.subList(0, Math.min(SHOWN, lines.size())),
                lines,
                lines.isEmpty() ? say.say("compare.alike") : "",
                "",
                target);
    }

    Extract nobody(Report.Target target) {
        return new Extract(
                say.say("compare.nobody", "subject", target.subject()), List.of(), List.of(), "", "", target);
    }

    private String headline(Contrast contrast) {
        return say.say(
                "compare.headline",
                "sick",
                contrast.sick().ref().subject(),
                "well",
                contrast.well().ref().subject(),
                "nearness",
                nearness(contrast),
                "count",
                String.valueOf(contrast.differences().size()));
    }

    /** The first differences in one sentence. */
    String line(Contrast contrast) {
        String differences = contrast.differences().stream()
                .limit(IN_ONE_LINE)
                .map(each ->
                        each.field() + " " + value(each.sick(), SHORT_VALUE) + " ≠ " + value(each.well(), SHORT_VALUE))
                .collect(Collectors.joining("; "));
        return redactor.redact(say.say(
                "compare.line",
                "well",
                contrast.well().ref().subject(),
                "nearness",
                nearness(contrast),
                "differences",
                differences));
    }

    private String nearness(Contrast contrast) {
        return say.say(
                "compare." + contrast.nearness().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String value(String text, int limit) {
        return text.isEmpty() ? say.say("compare.nothing") : FindingWriter.capped(text, limit);
    }
}
