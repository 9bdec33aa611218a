package dev.terwaydoctor;

import static dev.terwaydoctor.FrozenCase.map;
import static dev.terwaydoctor.FrozenCase.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways to change an incident that leave what is wrong as it is. */
enum Mutation {
    NAMES_RENAMED {
        @Override
        FrozenCase of(FrozenCase incident) {
            Set<String> names = names(incident);
            if (names.isEmpty()) {
                return incident;
            }
            Pattern word = Pattern.compile("(?<![A-Za-z0-9])(?:"
                    + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![A-Za-z0-9])");
            return incident.rewritten(
                    text -> word.matcher(text)
                            .replaceAll(match -> turned(match.group()))
                            .replace("cn-hangzhou", "cn-beijing"),
                    incident.now());
        }
    },

    CLOCKS_SHIFTED {
        @Override
        FrozenCase of(FrozenCase incident) {
            int year = incident.now().atOffset(ZoneOffset.UTC).getYear();
            Instant now = incident.now().atOffset(ZoneOffset.UTC).plusDays(DAYS).toInstant();
            return incident.rewritten(text -> shifted(text, year), now);
        }
    },

    UNRELATED_THINGS_ADDED {
        @Override
        FrozenCase of(FrozenCase incident) {
            List<Map<String, Object>> objects = new ArrayList<>();
            for (int number = 0; number < 300; number++) {
                objects.add(unrelatedEvent(number, incident.now()));
            }
            objects.addAll(incident.objects());
            objects.add(unrelated("Namespace", "", "noise-lab", Map.of()));
            objects.add(unrelated("ConfigMap", "noise-lab", "noise", Map.of("data", Map.of("a", "b"))));
            objects.add(unrelated("ConfigMap", "kube-system", "noise", Map.of("data", Map.of("eni_conf", "{"))));
            objects.add(unrelated(
                    "Pod",
                    "noise-lab",
                    "zzz-noise-0",
                    Map.of(
                            "spec",
                            Map.of("containers", List.of(Map.of("name", "noise", "image", "noise:1"))),
                            "status",
                            Map.of("phase", "Pending"))));
            return incident.withObjects(objects);
        }
    },

    ORDER_SHUFFLED {
        @Override
        FrozenCase of(FrozenCase incident) {
            List<Map<String, Object>> objects = new ArrayList<>(incident.objects());
            Collections.shuffle(objects, new Random(7));
            return incident.withObjects(objects);
        }
    },

    EVENTS_AGGREGATED {
        @Override
        FrozenCase of(FrozenCase incident) {
            return incident.withObjects(incident.objects().stream()
                    .map(object -> FrozenCase.isEvent(object) ? asSeries(object) : object)
                    .toList());
        }
    };

    private static final int DAYS = 41;
    private static final Set<String> SYSTEM =
            Set.of("kube-system", "default", "kube-public", "kube-node-lease", "arms-prom");
    private static final Set<String> NAMED =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Namespace", "Service");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d\\d)([-/])(\\d\\d)[-/](\\d\\d)(?!\\d)");
    private static final Pattern KLOG =
            Pattern.compile("(?m)(?<![A-Za-z0-9])([IWEF])(\\d\\d)(\\d\\d)(?= \\d\\d:\\d\\d:)");
    private static final Pattern ACCESS = Pattern.compile("(\\d\\d/[A-Z][a-z]{2}/20\\d\\d)(?=:\\d\\d:)");
    private static final DateTimeFormatter ACCESS_DAY = DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ENGLISH);

    abstract FrozenCase of(FrozenCase incident);

    private static Set<String> names(FrozenCase incident) {
        Set<String> names = new TreeSet<>(
                (one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());
        for (Map<String, Object> object : incident.objects()) {
            String name = text(object, "metadata", "name");
            boolean own = !SYSTEM.contains(text(object, "metadata", "namespace")) && !SYSTEM.contains(name);
            boolean loose = text(object, "kind").equals("Pod")
                    && !map(object.get("metadata")).containsKey("ownerReferences");
            if (own && (loose || NAMED.contains(text(object, "kind"))) && name.length() > 3) {
                names.add(name);
            }
            String namespace = text(object, "metadata", "namespace");
            if (own && !namespace.equals("default") && namespace.length() > 3) {
                names.add(namespace);
            }
        }
        return names;
    }

    /** Each letter thirteen further: another name of the same shape. */
    private static String turned(String name) {
        return name.chars()
                .map(c -> c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String shifted(String text, int year) {
        String dates = DATE.matcher(text).replaceAll(Mutation::laterDate);
        String klog = KLOG.matcher(dates).replaceAll(match -> laterKlog(match, year));
        return ACCESS.matcher(klog)
                .replaceAll(match -> ACCESS_DAY.format(
                        LocalDate.parse(match.group(1), ACCESS_DAY).plusDays(DAYS)));
    }

    private static String laterDate(MatchResult date) {
        try {
            LocalDate later = LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(3)),
                            Integer.parseInt(date.group(4)))
                    .plusDays(DAYS);
            return later.toString().replace("-", date.group(2));
        } catch (java.time.DateTimeException notADate) {
            return date.group();
        }
    }

    private static String laterKlog(MatchResult line, int year) {
        LocalDate later = MonthDay.of(Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)))
                .atYear(year)
                .plusDays(DAYS);
        return line.group(1) + DateTimeFormatter.ofPattern("MMdd", Locale.ROOT).format(later);
    }

    private static Map<String, Object> asSeries(Map<String, Object> event) {
        Map<String, Object> series = new LinkedHashMap<>(event);
        String first = text(event, "firstTimestamp");
        String last = text(event, "lastTimestamp");
        if (first.isEmpty() || last.isEmpty()) {
            return event;
        }
        String count = text(event, "count");
        series.put("eventTime", first);
        series.put("series", Map.of("count", count.isEmpty() ? 1 : Integer.parseInt(count), "lastObservedTime", last));
        series.put("firstTimestamp", null);
        series.put("lastTimestamp", null);
        series.put("count", null);
        series.put("reportingComponent", text(map(event.get("source")), "component"));
        series.put("source", Map.of());
        return series;
    }

    private static Map<String, Object> unrelated(String kind, String namespace, String name, Map<String, Object> more) {
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", name, "uid", "noise-" + name));
        if (!namespace.isEmpty()) {
            metadata.put("namespace", namespace);
        }
        Map<String, Object> object =
                new LinkedHashMap<>(Map.of("apiVersion", "v1", "kind", kind, "metadata", metadata));
        object.putAll(more);
        return object;
    }

    private static Map<String, Object> unrelatedEvent(int number, Instant now) {
        String time = now.minusSeconds(number % 50).toString();
        String pod = "zzz-noise-" + number;
        List<String> reasons = List.of("Unhealthy", "FailedMount", "BackOff", "FailedScheduling", "Failed");
        return unrelated(
                "Event",
                "noise-lab",
                pod + ".17",
                Map.of(
                        "involvedObject",
                        Map.of("apiVersion", "v1", "kind", "Pod", "namespace", "noise-lab", "name", pod),
                        "reason",
                        reasons.get(number % reasons.size()),
                        "type",
                        "Warning",
                        "message",
                        "something quite unrelated happened here",
                        "firstTimestamp",
                        time,
                        "lastTimestamp",
                        time,
                        "count",
                        1));
    }
}
