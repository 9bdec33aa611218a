package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.sop.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to read next where the answer is open: the two commands whose output would tell most, for somebody to paste. First what was wanted
 * and not had, logs before events before objects; then what only the node itself can show.
 */
final class NextReads {

    private static final int PASTES = 2;
    private static final int LINES = 500;
    private static final String JOURNAL = "journalctl";

    private final Outcome outcome;
    private final Phrases say;

    NextReads(Outcome outcome, Phrases say) {
        this.outcome = outcome;
        this.say = say;
    }

    /** The two commands, then those of the other lines that do not name them as well. */
    List<String> before(List<String> lines) {
        List<String> commands = commands(lines.size());
        List<String> next = new ArrayList<>(commands.stream().map(this::paste).toList());
        lines.stream()
                .filter(line -> commands.stream().noneMatch(command -> line.contains(program(command))))
                .forEach(next::add);
        return next;
    }

    private List<String> commands(int others) {
        Set<String> commands = new LinkedHashSet<>();
        Stream.concat(outcome.unread().stream(), missed().map(Read::request))
                .filter(NextReads::tells)
                .sorted(Comparator.comparing(NextReads::rank))
                .forEach(request -> commands.add(command(request)));
        Chart chart = outcome.charts().get(0);
        if (waitsOnNode(chart)) {
            commands.add(JOURNAL + " -u kubelet -u containerd --since -15min | grep "
                    + chart.ref().name());
        }
        if (commands.size() + others < PASTES && !chart.ref().kind().equals(Kinds.CLUSTER)) {
            commands.add(describe(chart));
        }
        return commands.stream().limit(PASTES).toList();
    }

    private String paste(String command) {
        return command.startsWith(JOURNAL)
                ? say.say(
                        "next.paste-node",
                        "command",
                        command,
                        "node",
                        outcome.charts().get(0).patient().nodeName())
                : say.say("next.paste", "command", command);
    }

    /** The first two words: what is run, without whom it is run for. */
    private static String program(String command) {
        return command.substring(0, command.indexOf(' ', command.indexOf(' ') + 1));
    }

    private Stream<Read<?>> missed() {
        return outcome.snapshot().all().stream().filter(read -> switch (read.status()) {
            case COLLECTED -> read.found().filter(NextReads::isEmptyLog).isPresent();
            case ABSENT -> read.request() instanceof Request.Log log && !log.previous();
            default -> true;
        });
    }

    private static boolean isEmptyLog(Object found) {
        return found instanceof LogDigest digest && digest.lines() == 0;
    }

    /** Whether a person could paste it and it would say something about one failure. */
    private static boolean tells(Request request) {
        return !(request instanceof Request.Access)
                && !(request instanceof Request.Get get && get.kind().equals(Kinds.CONFIG_MAP));
    }

    private static int rank(Request request) {
        if (request instanceof Request.Log) {
            return 0;
        }
        return request instanceof Request.List list && list.kind().equals(Kinds.EVENT) ? 1 : 2;
    }

    /** A log that had nothing since the trouble began may have something from before. */
    private static String command(Request request) {
        return request instanceof Request.Log log
                ? new Request.Log(log.namespace(), log.pod(), log.container(), log.previous(), null, LINES).kubectl()
                : request.kubectl();
    }

    private static boolean waitsOnNode(Chart chart) {
        Stage stage = chart.patient().stage();
        return chart.patient().isPod() && (stage == Stage.SANDBOX || stage == Stage.TERMINATING) && chart.isOnNode();
    }

    private static String describe(Chart chart) {
        String namespace = chart.ref().namespace();
        return "kubectl describe " + chart.ref().kind().kubectlName() + " "
                + chart.ref().name()
                + Optional.of(namespace)
                        .filter(name -> !name.isEmpty())
                        .map(name -> " -n " + name)
                        .orElse("");
    }
}
