package dev.terwaydoctor.pasted;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A paste, served as the cluster it was copied from. What is not in it was not collected, rather than absent. */
public final class PastedCluster implements Cluster {

    private static final String NAME_FIELD = "involvedObject.name=";
    private static final String NODE_FIELD = "spec.nodeName=";

    private final String name;
    private final Paste paste;

    /**
     * A cluster made of a paste.
     *
     * @param name the cluster the paste is said to come from
     */
    public PastedCluster(String name, Paste paste) {
        this.name = name;
        this.paste = paste;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instant now(Deadline deadline) {
        return paste.now();
    }

    @Override
    public Read<KubeObject> get(Request.Get request, Deadline deadline) {
        return answer(request, paste.object(request.ref()));
    }

    @Override
    public Read<ObjectList> list(Request.List request, Deadline deadline) {
        return answer(request, found(request));
    }

    @Override
    public Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline) {
        return answer(
                request,
                found(request)
                        .map(list -> new ObjectList(
                                list.items().stream().filter(keep).limit(most).toList(), true)));
    }

    @Override
    public Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline) {
        boolean pasted = !request.previous() && paste.logs().stream().anyMatch(log -> isSame(log, request));
        return answer(request, pasted ? Optional.of(read(sink)) : Optional.empty());
    }

    private static boolean isSame(Request.Log one, Request.Log other) {
        return one.namespace().equals(other.namespace())
                && one.pod().equals(other.pod())
                && one.container().equals(other.container());
    }

    private LogEnd read(LineSink sink) {
        long lines = 0;
        long bytes = 0;
        for (String line : paste.log()) {
            lines++;
            bytes += line.length() + 1;
            if (!sink.accept(line)) {
                return new LogEnd(lines, bytes, false);
            }
        }
        return new LogEnd(lines, bytes, true);
    }

    @Override
    public Read<Boolean> allows(Request.Access request, Deadline deadline) {
        return answer(request, Optional.empty());
    }

    private Optional<ObjectList> found(Request.List request) {
        boolean ofEvents = request.kind().equals(Kinds.EVENT);
        List<KubeObject> items = (ofEvents ? paste.events() : paste.objects())
                .stream()
                        .filter(each -> each.kind().equals(request.kind()))
                        .filter(each -> request.namespace().isEmpty()
                                || each.namespace().equals(request.namespace()))
                        .filter(each -> fits(each, request.fields()))
                        .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new ObjectList(items, false));
    }

    private static boolean fits(KubeObject object, String fields) {
        if (fields.startsWith(NAME_FIELD)) {
            return object.at("involvedObject.name").is(fields.substring(NAME_FIELD.length()));
        }
        return !fields.startsWith(NODE_FIELD) || object.at("spec.nodeName").is(fields.substring(NODE_FIELD.length()));
    }

    private static <T> Read<T> answer(Request request, Optional<T> value) {
        return value.map(found -> Read.collected(request, found, "", Cost.NONE))
                .orElseGet(() -> Read.missed(request, Read.Status.NOT_COLLECTED, "it was not pasted", Cost.NONE));
    }
}
