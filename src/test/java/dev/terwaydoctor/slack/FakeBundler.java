package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Packs what the test says. */
final class FakeBundler implements Bundler {

    final List<Report.Target> packed = new CopyOnWriteArrayList<>();
    final List<OnBehalf> people = new CopyOnWriteArrayList<>();
    volatile boolean failing;
    volatile Packed pack = new Packed(
            SampleReports.diagnosis(SampleReports.exhausted()),
            "a bundle".getBytes(StandardCharsets.UTF_8),
            "41 objects, 3 logs, 22 reads, 0 of them refused or failed");

    @Override
    public Packed pack(Ask ask, Report.Target target, Optional<OnBehalf> person) {
        if (failing) {
            throw new IllegalStateException("no room");
        }
        packed.add(target);
        person.ifPresent(people::add);
        return pack;
    }
}
