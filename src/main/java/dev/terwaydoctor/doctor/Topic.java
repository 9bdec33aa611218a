package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.ask.Strength;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a conversation is about: words without a name of their own speak of that, of its node, or of its other Pods. */
final class Topic {

    private final Case question;
    private final Report.@Nullable Target about;

    Topic(Case question) {
        this.question = question;
        this.about = question.ask().about();
    }

    Hints carriedInto(Hints hints) {
        boolean named = hints.names().stream().anyMatch(name -> name.role() != Role.PLACE);
        if (about == null || named) {
            return hints;
        }
        ObjectRef meant = meant(hints, about);
        List<String> namespaces = meant.namespace().isEmpty() ? List.of() : List.of(meant.namespace());
        return hints.about(hint(meant), namespaces);
    }

    private ObjectRef meant(Hints hints, Report.Target topic) {
        ObjectRef itself = Showing.ref(topic.kind(), topic.namespace(), topic.name())
                .orElseGet(() -> new ObjectRef(Kinds.CLUSTER, "", topic.name()));
        if (hints.mentioned().contains(Kind.NODE)) {
            return node(itself).orElse(itself);
        }
        return hints.others() ? workload(itself).orElse(itself) : itself;
    }

    private Optional<ObjectRef> node(ObjectRef pod) {
        return read(pod)
                .map(object -> object.at("spec.nodeName").orEmpty())
                .filter(name -> !name.isEmpty())
                .map(name -> new ObjectRef(Kinds.NODE, "", name));
    }

    /** The outermost owner: a Deployment rather than its ReplicaSet. */
    private Optional<ObjectRef> workload(ObjectRef pod) {
        Optional<ObjectRef> owner = read(pod).flatMap(Reads::ownerOf);
        return owner.flatMap(this::read).flatMap(Reads::ownerOf).or(() -> owner);
    }

    private Optional<KubeObject> read(ObjectRef ref) {
        return ref.kind().equals(Kinds.CLUSTER)
                ? Optional.empty()
                : question.cluster()
                        .get(new Request.Get(ref), question.deadline())
                        .found();
    }

    private static NameHint hint(ObjectRef ref) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.apiName().equals(ref.kind().name()))
                .findFirst()
                .orElse(null);
        return new NameHint(
                ref.name(), kind, ref.namespace().isEmpty() ? null : ref.namespace(), Strength.CERTAIN, Role.SUBJECT);
    }
}
