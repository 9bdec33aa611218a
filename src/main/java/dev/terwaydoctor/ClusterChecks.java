package dev.terwaydoctor;

import dev.terwaydoctor.cli.Check;
import dev.terwaydoctor.cli.Check.State;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Looks at one cluster: whether it answers at all, and then, side by side, whether it grants each right. The cluster itself says so; nothing is
 * tried out.
 */
final class ClusterChecks {

    private static final String REMEDY =
            "an address that answers and credentials that it accepts, in the kubeconfig or by the ServiceAccount";

    private final Cluster cluster;
    private final String about;
    private final Executor executor;

    ClusterChecks(Cluster cluster, Executor executor) {
        this.cluster = cluster;
        this.about = about(cluster.name());
        this.executor = executor;
    }

    static String about(String cluster) {
        return "cluster " + cluster;
    }

    List<Check> look(List<NeededRight> rights, Deadline deadline) {
        Read<Boolean> first = ask(rights.get(0).right(), deadline);
        if (first.found().isEmpty()) {
            return List.of(
                    missing("access", first.detail(), "nothing in this cluster can be read", REMEDY),
                    new Check(about, "rights", State.SKIPPED, "the cluster could not be asked", "", ""));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(about, "access", State.OK, "it answers; its clock says " + cluster.now(deadline), "", ""));
        List<CompletableFuture<Check>> asked = rights.stream()
                .map(right -> CompletableFuture.supplyAsync(() -> check(right, deadline), executor))
                .toList();
        asked.forEach(each -> checks.add(each.join()));
        return checks;
    }

    private Read<Boolean> ask(Right right, Deadline deadline) {
        return cluster.allows(new Request.Access(right), deadline);
    }

    private Check check(NeededRight needed, Deadline deadline) {
        Read<Boolean> answer = ask(needed.right(), deadline);
        String what = needed.right().toString();
        if (answer.found().isEmpty()) {
            return new Check(about, what, State.SKIPPED, "it could not be asked: " + answer.detail(), "", "");
        }
        return answer.found().get()
                ? new Check(about, what, State.OK, "", "", "")
                : missing(
                        what,
                        "not granted",
                        needed.cost(),
                        "the rule " + needed.right().rule());
    }

    private Check missing(String what, String detail, String cost, String remedy) {
        return new Check(about, what, State.MISSING, detail, cost, remedy);
    }
}
