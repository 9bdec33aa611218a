package dev.terwaydoctor;

import dev.terwaydoctor.ask.Alert;
import dev.terwaydoctor.ask.AlertReader;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.alerts.AlertNotice;
import dev.terwaydoctor.slack.alerts.AlertReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Alerts as the Slack room takes them. Only monitoring systems that are known count: what an unknown app says may sound like an alert and be talk.
 */
public final class AlertNotices implements AlertReading {

    private final AlertReader reader = AlertReader.standard();

    @Override
    public Optional<AlertNotice> read(String posted) {
        return reader.read(posted)
                .filter(alert -> alert.origin() != Alert.Origin.OTHER)
                .map(AlertNotices::notice)
                .filter(notice -> !notice.subjects().isEmpty());
    }

    private static AlertNotice notice(Alert alert) {
        return new AlertNotice(
                alert.name(),
                alert.state() == Alert.State.FIRING,
                Objects.requireNonNullElse(alert.cluster(), ""),
                alert.fingerprint(),
                subjects(alert),
                alert.nodes(),
                namespaces(alert));
    }

    /** What it is about, then where that is, for when it is gone. */
    private static List<Report.Target> subjects(Alert alert) {
        List<Report.Target> subjects = new ArrayList<>();
        alert.subjects().forEach(name -> subjects.add(target(name, alert)));
        alert.nodes().forEach(node -> subjects.add(new Report.Target("Node", "", node)));
        namespaces(alert).forEach(namespace -> subjects.add(new Report.Target("Namespace", "", namespace)));
        return subjects.stream().distinct().toList();
    }

    private static Report.Target target(NameHint name, Alert alert) {
        String kind = name.kind() == null ? "Pod" : name.kind().apiName();
        String namespace = name.namespace() == null ? alert.namespace() : name.namespace();
        boolean placed = !kind.equals("Node") && !kind.equals("Namespace");
        return new Report.Target(kind, placed && namespace != null ? namespace : "", name.text());
    }

    private static List<String> namespaces(Alert alert) {
        return Stream.concat(
                        Stream.ofNullable(alert.namespace()),
                        alert.subjects().stream().map(NameHint::namespace).filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
