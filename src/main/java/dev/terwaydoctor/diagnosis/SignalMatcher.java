package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.knowledge.Condition;
import dev.terwaydoctor.knowledge.Signal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the ways in which a signal is fulfilled by the evidence about one patient, best first. Lazily, so that one way costs little. */
final class SignalMatcher {

    private final Examination examination;

    SignalMatcher(Examination examination) {
        this.examination = examination;
    }

    Optional<Match> first(Signal signal) {
        return matches(signal, Match.NOTHING_YET).findFirst();
    }

    private Stream<Match> matches(Signal signal, Match so) {
        if (signal instanceof Signal.Seen seen) {
            return seen(seen, so);
        }
        if (signal instanceof Signal.Any any) {
            return any.signals().stream().flatMap(part -> matches(part, so));
        }
        if (signal instanceof Signal.Not not) {
            return matches(not.signal(), so).findFirst().isPresent() ? Stream.empty() : Stream.of(so);
        }
        return all(((Signal.All) signal).signals(), so);
    }

    /** Absences are judged last, when the values they speak of are bound. */
    private Stream<Match> all(List<Signal> signals, Match so) {
        List<Signal> presentFirst = signals.stream()
                .sorted(Comparator.comparing(part -> part instanceof Signal.Not))
                .toList();
        Stream<Match> ways = Stream.of(so);
        for (Signal part : presentFirst) {
            ways = ways.flatMap(way -> matches(part, way));
        }
        return ways;
    }

    private Stream<Match> seen(Signal.Seen seen, Match so) {
        return examination.evidence().stream()
                .filter(piece -> piece.name().equals(seen.evidence()))
                .filter(piece -> seen.on().isEmpty() || seen.on().contains(piece.relation()))
                .filter(piece -> piece.count() >= seen.atLeast())
                .filter(piece -> seen.ever() || examination.isCurrent(piece))
                .flatMap(piece -> captured(seen, piece, so).flatMap(values -> so.with(piece, values)).stream());
    }

    private static Optional<Map<String, String>> captured(Signal.Seen seen, Evidence piece, Match so) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Condition> each : seen.where().entrySet()) {
            String value = piece.field(each.getKey());
            if (!each.getValue().holds(value, so.bound())) {
                return Optional.empty();
            }
            if (each.getValue() instanceof Condition.SameAs same) {
                values.put(same.variable(), value);
            }
        }
        if (seen.text() != null) {
            Optional<Map<String, String>> groups = piece.text().match(seen.text());
            if (groups.isEmpty()) {
                return Optional.empty();
            }
            values.putAll(groups.get());
        }
        if (!seen.as().isEmpty()) {
            values.put(seen.as(), piece.text().shown());
        }
        return Optional.of(values);
    }
}
