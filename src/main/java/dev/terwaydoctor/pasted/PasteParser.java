package dev.terwaydoctor.pasted;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pasted text block by block: manifests, descriptions, tables. What lines of a log there are is given to it apart. */
public final class PasteParser {

    private static final Pattern DESCRIPTION = Pattern.compile("^Name: +\\S+\\s*$");
    private static final Pattern POD =
            Pattern.compile("(?m)^(?:Containers|Init Containers|Node|Start Time|QoS Class): ?");
    private static final Pattern NODE =
            Pattern.compile("(?m)^(?:Roles|PodCIDR|Addresses|Capacity|Allocatable|System Info):");

    private final Paste.Hint hint;
    private final Instant now;
    private final EventRows events;
    private final PodRows pods;
    private final Map<ObjectRef, KubeObject> objects = new LinkedHashMap<>();
    private final List<KubeObject> happened = new ArrayList<>();

    private PasteParser(Paste.Hint hint, Instant now) {
        this.hint = hint;
        this.now = now;
        this.events = new EventRows(now);
        this.pods = new PodRows(now);
    }

    /**
     * Reads a paste.
     *
     * @param text everything that was typed and pasted
     * @param log the lines of it that are a log's
     * @param asked when
     */
    public static Paste read(String text, List<String> log, Paste.Hint hint, Instant asked) {
        PasteParser reader = new PasteParser(hint, asked);
        reader.blocks(List.of(text.split("\n", -1)));
        Instant now = reader.now(log);
        Sketches sketches = new Sketches(hint, reader.happened, log, now);
        sketches.pods().forEach(pod -> reader.objects.putIfAbsent(pod.ref(), pod));
        List<KubeObject> all = List.copyOf(reader.objects.values());
        return new Paste(all, reader.happened, log, Subjects.of(all, reader.happened, hint), sketches.source(all), now);
    }

    /** A log alone is read as of its end, for it may be last week's; ages in tables are counted from the pasting. */
    private Instant now(List<String> log) {
        return objects.isEmpty() && happened.isEmpty()
                ? new LogTimes(now)
                        .newest(log)
                        .filter(last -> last.isBefore(now))
                        .orElse(now)
                : now;
    }

    private void blocks(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            if (DESCRIPTION.matches(lines.get(at))) {
                int end = end(lines, at + 1);
                description(lines.subList(at, end));
                at = end;
            } else if (Manifests.beginsAt(lines.get(at))) {
                int end = documentEnd(lines, at + 1);
                Manifests.read(String.join("\n", lines.subList(at, end))).forEach(this::object);
                at = end;
            } else {
                row(lines.get(at));
                at++;
            }
        }
    }

    private static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && !DESCRIPTION.matches(lines.get(end))
                && !lines.get(end).startsWith("```")) {
            end++;
        }
        return end;
    }

    private static int documentEnd(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && !lines.get(end).startsWith("---")
                && !lines.get(end).startsWith("```")) {
            end++;
        }
        return end;
    }

    private void object(KubeObject object) {
        if (object.kind().equals(Kinds.EVENT)) {
            happened.add(object);
        } else {
            objects.put(object.ref(), object);
        }
    }

    private void description(List<String> lines) {
        Outline outline = Outline.of(lines);
        String text = String.join("\n", lines);
        boolean isNode = NODE.matcher(text).find() && !POD.matcher(text).find();
        if (!isNode && !POD.matcher(text).find()) {
            lines.forEach(this::row);
            return;
        }
        KubeObject described = isNode ? NodeDescription.read(outline) : PodDescription.read(outline, namespace(), now);
        objects.put(described.ref(), described);
        outline.table("Events")
                .forEach(line -> events.described(line, described.ref()).ifPresent(happened::add));
    }

    private void row(String line) {
        Optional<KubeObject> listed = events.listed(line, namespace());
        listed.ifPresent(happened::add);
        if (listed.isEmpty()) {
            Optional<KubeObject> pod = pods.read(line, namespace());
            pod.ifPresent(each -> objects.putIfAbsent(each.ref(), each));
            if (pod.isEmpty()) {
                events.described(line, Sketches.spokenOf(hint, line)).ifPresent(happened::add);
            }
        }
    }

    private String namespace() {
        return hint.namespace().isEmpty() ? "default" : hint.namespace();
    }
}
