package dev.terwaydoctor.slack.alerts;

import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far alerts reach: how many there are, and how many different things they name.
 *
 * @param rules each rule and how often it fired, the most frequent first
 * @param whole false where there may be more than could be read
 */
public record Scale(
        int alerts,
        List<Map.Entry<String, Long>> rules,
        int pods,
        int nodes,
        int namespaces,
        Instant first,
        Instant last,
        boolean whole) {

    public Scale {
        rules = List.copyOf(rules);
    }

    static Scale of(List<Sighting> sightings, boolean whole) {
        return new Scale(
                sightings.size(),
                rules(sightings),
                different(
                        sightings,
                        n -> n.subjects().stream()
                                .filter(t -> t.kind().equals("Pod"))
                                .map(Report.Target::subject)),
                different(sightings, n -> n.nodes().stream()),
                different(sightings, n -> n.namespaces().stream()),
                sightings.stream()
                        .map(Sighting::at)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                sightings.stream()
                        .map(Sighting::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                whole);
    }

    private static List<Map.Entry<String, Long>> rules(List<Sighting> sightings) {
        return sightings.stream()
                .collect(Collectors.groupingBy(s -> s.notice().rule(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static int different(List<Sighting> sightings, Function<AlertNotice, Stream<String>> named) {
        return (int) sightings.stream()
                .map(Sighting::notice)
                .flatMap(named)
                .distinct()
                .count();
    }
}
