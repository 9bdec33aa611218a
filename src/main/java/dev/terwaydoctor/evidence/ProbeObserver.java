package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Failing probes, held against the probe's definition and the ports that the container declares. */
public final class ProbeObserver implements Observer {

    static final FactSpec FAILING = FactSpec.fact(
            "probe.failing",
            "A probe fails; declared says whether the container declares the port that is probed, and ports which it declares.",
            "probe",
            "container",
            "how",
            "result",
            "target",
            "port",
            "declared",
            "ports");
    static final FactSpec KILLED =
            FactSpec.fact("probe.kills", "The kubelet restarts a container because of a probe.", "probe", "container");

    private static final Pattern FAILED =
            Pattern.compile("(?s)^(Liveness|Readiness|Startup) probe (?:failed|errored[^:]*|warning[^:]*): ?(.*)");
    private static final Pattern KILLING =
            Pattern.compile("Container (\\S+) failed (liveness|startup) probe, will be restarted");
    private static final Pattern STATUS = Pattern.compile("statuscode: (\\d+)");
    private static final Pattern OF_CONTAINER = Pattern.compile("\\{([^{}]+)\\}$");

    private static final Pattern NOT_IN_IMAGE = Pattern.compile("exec: \"([^\"]+)\": executable file not found");
    private static final int LONGEST_RESULT = 120;

    /** What the words of a failure say of its kind, the clearest first. */
    private static final Map<String, String> SIGNS = signs();

    @Override
    public List<FactSpec> facts() {
        return List.of(FAILING, KILLED);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.patient().isPod()) {
            chart.eventsOf(chart.ref()).forEach(event -> {
                Matcher killing = KILLING.matcher(event.root().get("message").orEmpty());
                if (killing.find()) {
                    noted(KILLED, event, chart, out)
                            .with("container", killing.group(1))
                            .with("probe", killing.group(2))
                            .note();
                }
                Matcher failed = FAILED.matcher(event.root().get("message").orEmpty());
                if (failed.find()) {
                    failing(chart, event, failed.group(1).toLowerCase(Locale.ROOT), failed.group(2), out);
                }
            });
        }
    }

    private static void failing(Chart chart, KubeObject event, String probe, String why, Notes out) {
        ContainerSpec spec = probed(chart.object(), event, probe);
        Value definition = spec.root().get(probe + "Probe");
        String port = spec.portNumber(port(definition));
        String how = how(why, definition);
        noted(FAILING, event, chart, out)
                .with("probe", probe)
                .with("container", spec.name())
                .with("how", how)
                .with("result", result(how, why, definition))
                .with("target", target(definition))
                .with("port", port)
                .with("declared", declared(spec, port))
                .with("ports", String.join(", ", spec.declaredPorts()))
                .note();
    }

    private static Notes.Draft noted(FactSpec fact, KubeObject event, Chart chart, Notes out) {
        EventTimes times = EventTimes.of(event);
        return out.fact(fact.name(), Around.self(chart), chart.ref())
                .from(Report.Source.EVENT)
                .repeatedBy(EventObserver.command(chart.ref()))
                .saying(times.message())
                .at(times.first(), times.last())
                .times(times.count());
    }

    private static ContainerSpec probed(KubeObject pod, KubeObject event, String probe) {
        Matcher named =
                OF_CONTAINER.matcher(event.at("involvedObject.fieldPath").orEmpty());
        if (named.find()) {
            return ContainerSpec.of(pod, named.group(1));
        }
        return ContainerSpec.all(pod)
                .filter(spec -> spec.root().get(probe + "Probe").exists())
                .findFirst()
                .orElseGet(() -> new ContainerSpec("", false, Value.MISSING));
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("statuscode", "http-status");
        signs.put("server gave HTTP response to HTTPS client", "scheme");
        signs.put("malformed HTTP response", "scheme");
        signs.put("first record does not look like a TLS handshake", "scheme");
        signs.put("executable file not found", "not-in-image");
        signs.put("strconv.", "port-name");
        signs.put("couldn't find port", "port-name");
        signs.put("connection refused", "refused");
        signs.put("failed to connect service", "refused");
        signs.put("NOT_SERVING", "not-serving");
        signs.put("deadline exceeded", "timeout");
        signs.put("timed out", "timeout");
        signs.put("i/o timeout", "timeout");
        signs.put("no route to host", "unreachable");
        signs.put("connection reset", "reset");
        return signs;
    }

    private static String how(String why, Value definition) {
        return SIGNS.entrySet().stream()
                .filter(sign -> why.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(definition.get("exec").exists() ? "exec" : "other");
    }

    private static String result(String how, String why, Value definition) {
        return switch (how) {
            case "http-status" -> "HTTP " + found(STATUS, why, "error");
            case "refused" -> why.contains("connection refused") ? "connection refused" : "no connection";
            case "timeout" ->
                "no answer within " + definition.get("timeoutSeconds").number(1) + " s";
            case "scheme" ->
                definition.at("httpGet.scheme").is("HTTPS")
                        ? "plain HTTP, but the probe's scheme is HTTPS"
                        : "TLS, but the probe's scheme is HTTP";
            case "not-in-image" -> "\"" + found(NOT_IN_IMAGE, why, "the program") + "\" is not in the image";
            case "port-name" -> "the container names no port " + port(definition);
            case "not-serving" -> "NOT_SERVING";
            default -> cut(why.strip());
        };
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String cut(String words) {
        return words.length() > LONGEST_RESULT ? words.substring(0, LONGEST_RESULT) + "…" : words;
    }

    private static String port(Value definition) {
        return Stream.of("httpGet.port", "tcpSocket.port", "grpc.port")
                .flatMap(path -> definition.at(path).text().stream())
                .findFirst()
                .orElse("");
    }

    private static String target(Value definition) {
        String path = definition.at("httpGet.path").orEmpty();
        if (definition.get("httpGet").exists()) {
            return "GET " + path + " on port " + port(definition);
        }
        if (definition.get("exec").exists()) {
            return String.join(
                    " ",
                    definition.at("exec.command").stream().map(Value::orEmpty).toList());
        }
        return definition.exists() ? "port " + port(definition) : "";
    }

    private static String declared(ContainerSpec spec, String port) {
        if (port.isEmpty() || spec.declaredPorts().isEmpty()) {
            return "unknown";
        }
        return String.valueOf(spec.declaredPorts().contains(port));
    }
}
