package dev.terwaydoctor.doctor;

import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The moments around a target as lines, the first odd one marked. What a message has room for begins shortly before that one. */
final class Timeline {

    private static final int LINES = 300;
    private static final int SHOWN = 22;
    private static final int LEAD = 6;
    private static final String MARK = " ◀ ";

    private final List<Moment> moments;
    private final Instant now;
    private final Phrases say;
    private final Redactor redactor;

    Timeline(List<Moment> moments, Instant now, Phrases say, Redactor redactor) {
        this.moments = moments.subList(Math.max(0, moments.size() - LINES), moments.size());
        this.now = now;
        this.say = say;
        this.redactor = redactor;
    }

    Extract extract(Report.Target target) {
        int odd = firstOdd();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            lines.add(line(moments.get(i)) + (i == odd ? MARK + say.say("timeline.odd") : ""));
        }
        int from = Math.max(0, Math.min(odd < 0 ? lines.size() : odd - LEAD, lines.size() - SHOWN));
        int to = Math.min(lines.size(), from + SHOWN);
        return new Extract(
                headline(target, odd), lines.subList(from, to), lines, say.say("timeline.limits"), "", target);
    }

    private String headline(Report.Target target, int odd) {
        if (odd < 0) {
            return say.say("timeline.calm", "subject", target.subject(), "count", String.valueOf(moments.size()));
        }
        Moment first = moments.get(odd);
        return say.say(
                "timeline.headline",
                "subject",
                target.subject(),
                "count",
                String.valueOf(moments.size()),
                "time",
                time(first.at()),
                "what",
                redactor.redact(FindingWriter.capped(first.subject() + ": " + first.what(), 200)));
    }

    private int firstOdd() {
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).odd()) {
                return i;
            }
        }
        return -1;
    }

    private String line(Moment moment) {
        return redactor.redact(time(moment.at()) + "  " + moment.subject() + ": " + moment.what());
    }

    private String time(Instant at) {
        return say.clock(at, now);
    }
}
