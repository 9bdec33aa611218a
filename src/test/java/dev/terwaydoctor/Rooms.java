package dev.terwaydoctor;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The packages of the program, and which of the others each may know. What is not in the table is not allowed. */
final class Rooms {

    static final String ROOT = "dev.terwaydoctor";

    /** Stages of an answer: they know neither surfaces nor client libraries. */
    static final Set<String> ENGINE = Set.of(
            "ask", "cluster", "target", "evidence", "knowledge", "diagnosis", "sop", "doctor", "report", "pasted");

    private static final List<Row> TABLE = List.of(
            new Row("ask", Set.of(), "words alone decide what was asked"),
            new Row("cluster", Set.of(), "the port must not know who reads through it"),
            new Row("report", Set.of(), "the answer is plain data that every surface can hold"),
            new Row("pasted", Set.of("cluster"), "a paste is read like a cluster, whatever was asked about it"),
            new Row("target", Set.of("ask", "cluster", "report"), "it looks up the names that were asked for"),
            new Row("evidence", Set.of("cluster", "report"), "it observes and names no cause"),
            new Row(
                    "knowledge",
                    Set.of("evidence", "report"),
                    "a catalogue speaks of observations, never of a cluster"),
            new Row(
                    "diagnosis",
                    Set.of("cluster", "evidence", "knowledge", "report"),
                    "it joins what was seen with what is known, and reads nothing itself"),
            new Row(
                    "sop",
                    Set.of("ask", "cluster", "target", "evidence", "knowledge", "diagnosis", "report"),
                    "it makes the reads that the procedure and the open doubts ask for"),
            new Row(
                    "doctor",
                    Set.of("ask", "cluster", "pasted", "target", "evidence", "knowledge", "diagnosis", "sop", "report"),
                    "the front door carries a question through the stages and knows no surface"),
            new Row("kube", Set.of("cluster"), "it serves the port and judges nothing"),
            new Row("bundle", Set.of("cluster"), "an incident is reads on disk, whatever they mean"),
            new Row("slack", Set.of("doctor", "report", "config"), "a surface shows answers and decides nothing"),
            new Row("cli", Set.of("doctor", "report"), "a surface shows answers and decides nothing"),
            new Row("sandbox", Set.of(), "it stands in for Slack, so it must not know the bot"),
            new Row("config", Set.of(), "settings are read before anything exists"),
            new Row("logging", Set.of(), "it is set up before anything exists"));

    private Rooms() {}

    /** One room, the rooms it may know, and why no others. */
    record Row(String room, Set<String> mayKnow, String reason) {

        boolean isForbidden(JavaClass type) {
            String other = of(type).orElse(type.getPackageName().equals(ROOT) ? ROOT : room);
            return !other.equals(room) && !mayKnow.contains(other);
        }
    }

    static List<Row> table() {
        return TABLE;
    }

    /** The first package below the root; empty for the root itself and for classes that are not ours. */
    static Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".")
                ? Optional.of(name.substring(ROOT.length() + 1).split("\\.", -1)[0])
                : Optional.empty();
    }

    static boolean isIn(JavaClass type, String room) {
        return of(type).filter(room::equals).isPresent();
    }

    static Set<String> names() {
        return TABLE.stream().map(Row::room).collect(Collectors.toSet());
    }
}
