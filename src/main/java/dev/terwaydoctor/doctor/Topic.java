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
import dev.terwaydoctor.target.Target;
import java.util.ArrayList;
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

    /** Where an unplaced name is looked for first: beside what the conversation is about. */
    List<String> nearFirst(List<String> namespaces) {
        if (about == null || about.namespace().isEmpty() || namespaces.contains(about.namespace())) {
            return namespaces;
        }
        List<String> near = new ArrayList<>(List.of(about.namespace()));
        near.addAll(namespaces);
        return near;
    }

    /** Of a workload whose Pod was spoken of, "the others" are all Pods but that one; where there is no other, it is the workload. */
    Target othersOf(Target target) {
        boolean pod = about != null && question.hints().others() && about.kind().equals(Kinds.POD.name());
        List<KubeObject> others = target.pods().stream()
                .filter(each -> about == null || !each.name().equals(about.name()))
                .toList();
        return pod && !others.isEmpty()
                ? new Target(target.subject(), others, target.podsComplete(), target.related())
                : target;
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

    /** An object as a question would name it. */
    static NameHint hint(ObjectRef ref) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.apiName().equals(ref.kind().name()))
                .findFirst()
                .orElse(null);
        return new NameHint(
                ref.name(), kind, ref.namespace().isEmpty() ? null : ref.namespace(), Strength.CERTAIN, Role.SUBJECT);
    }
}
