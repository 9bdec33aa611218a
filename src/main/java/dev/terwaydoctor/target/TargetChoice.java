package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one target, or a choice, of the objects whose names fit. Objects that belong together are one thing: a workload and its Pods, and
 * the Service or claim beside them in their namespace.
 */
final class TargetChoice {

    private static final Set<Kind> COMPANIONS = Set.of(Kinds.SERVICE, Kinds.PERSISTENT_VOLUME_CLAIM);

    private static final int CANDIDATES_AT_MOST = 25;
    private static final int LONGEST_CHAIN = 3;

    private final Lookup lookup;
    private final Members members;
    private final String asked;
    private final Optional<Kind> hinted;

    TargetChoice(Lookup lookup, String asked, Optional<Kind> hinted) {
        this.lookup = lookup;
        this.members = new Members(lookup);
        this.asked = asked;
        this.hinted = hinted;
    }

    /** Empty when what fitted is gone by now. */
    Optional<Resolution> among(List<Candidate> all) {
        Optional<Fit> best = all.stream().map(Candidate::fit).min(Fit::compareTo);
        List<Candidate> fitting = all.stream()
                .filter(candidate -> candidate.fit() == best.orElseThrow())
                .toList();
        List<Candidate> companions = fitting.stream()
                .filter(candidate -> isCompanion(candidate, fitting))
                .toList();
        Map<ObjectRef, List<Candidate>> groups = fitting.stream()
                .filter(candidate -> !companions.contains(candidate))
                .collect(Collectors.groupingBy(
                        candidate -> outermost(candidate, fitting), LinkedHashMap::new, Collectors.toList()));
        if (groups.size() > 1) {
            return Optional.of(new Resolution.Ambiguous(
                    asked,
                    groups.values().stream()
                            .map(TargetChoice::face)
                            .limit(CANDIDATES_AT_MOST)
                            .toList()));
        }
        return groups.values().stream()
                .findFirst()
                .flatMap(this::target)
                .map(target -> new Resolution.Found(with(companions, target)));
    }

    /** What it belongs to in the end: the Pods of a Pod of an application are that application's. */
    private static ObjectRef outermost(Candidate candidate, List<Candidate> all) {
        ObjectRef root = candidate.root();
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            ObjectRef known = root;
            root = all.stream()
                    .filter(other -> other.object().ref().equals(known))
                    .map(Candidate::root)
                    .findFirst()
                    .orElse(known);
        }
        return root;
    }

    private boolean isCompanion(Candidate candidate, List<Candidate> fitting) {
        Kind kind = candidate.object().kind();
        return COMPANIONS.contains(kind)
                && !hinted.equals(Optional.of(kind))
                && fitting.stream()
                        .map(Candidate::object)
                        .filter(other -> !COMPANIONS.contains(other.kind()))
                        .anyMatch(other ->
                                other.namespace().equals(candidate.object().namespace()));
    }

    /** The name under which a group is offered: one that exists. */
    private static ObjectRef face(List<Candidate> group) {
        return workload(group)
                .map(KubeObject::ref)
                .or(() -> group.size() == 1
                        ? Optional.empty()
                        : Candidate.controller(group.get(0).object()))
                .orElseGet(() -> group.get(0).object().ref());
    }

    private static Optional<KubeObject> workload(List<Candidate> group) {
        return group.stream()
                .map(Candidate::object)
                .filter(object -> !object.kind().equals(Kinds.POD))
                .min((one, other) -> Boolean.compare(
                        one.controller().exists(), other.controller().exists()));
    }

    private Optional<Target> target(List<Candidate> group) {
        Optional<KubeObject> workload = workload(group);
        if (workload.isPresent()) {
            return full(workload.get()).map(this::wholeOrItsOnlyPod);
        }
        return group.size() == 1
                ? full(group.get(0).object()).map(pod -> new Target(pod, List.of(pod), true, List.of()))
                : pods(group);
    }

    /** Who speaks of a pod, where there is but one, means that one. */
    private Target wholeOrItsOnlyPod(KubeObject subject) {
        ObjectList pods = members.of(subject);
        boolean meansPod = hinted.filter(Kinds.POD::equals).isPresent()
                && pods.items().size() == 1
                && KindOrder.isWorkload(subject.kind());
        return new Target(meansPod ? pods.items().get(0) : subject, pods.items(), pods.complete(), List.of());
    }

    /** Several Pods of one owner: the nearest owner that exists, with those of its Pods that fit. */
    private Optional<Target> pods(List<Candidate> group) {
        Set<ObjectRef> refs = group.stream().map(each -> each.object().ref()).collect(Collectors.toSet());
        Optional<KubeObject> owner =
                owners(group).flatMap(ref -> lookup.get(ref).stream()).findFirst();
        ObjectList all = owner.map(members::of).orElseGet(() -> inNamespace(group));
        List<KubeObject> pods =
                all.items().stream().filter(pod -> refs.contains(pod.ref())).toList();
        return owner.or(() -> worst(pods)).map(subject -> new Target(subject, pods, all.complete(), List.of()));
    }

    /** A name longer than the root's singles out a part of it. */
    private Stream<ObjectRef> owners(List<Candidate> group) {
        Stream<ObjectRef> direct = group.stream()
                .flatMap(each -> Candidate.controller(each.object()).stream())
                .distinct();
        ObjectRef root = group.get(0).root();
        return (asked.length() > root.name().length()
                        ? Stream.concat(direct, Stream.of(root))
                        : Stream.concat(Stream.of(root), direct))
                .filter(ref -> KindOrder.isWorkload(ref.kind()));
    }

    private ObjectList inNamespace(List<Candidate> group) {
        String namespace = group.get(0).object().namespace();
        return lookup.list(Request.List.of(Kinds.POD, namespace));
    }

    private static Optional<KubeObject> worst(List<KubeObject> pods) {
        return pods.stream()
                .filter(pod -> !pod.condition("Ready").get("status").is("True"))
                .findFirst()
                .or(() -> pods.stream().findFirst());
    }

    /** Searches bring metadata only. */
    private Optional<KubeObject> full(KubeObject object) {
        return object.spec().exists() ? Optional.of(object) : lookup.get(object.ref());
    }

    private static Target with(List<Candidate> companions, Target target) {
        List<KubeObject> related = new ArrayList<>(target.related());
        companions.stream()
                .map(Candidate::object)
                .filter(object -> object.spec().exists())
                .forEach(related::add);
        return new Target(target.subject(), target.pods(), target.podsComplete(), related);
    }
}
