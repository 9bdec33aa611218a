package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;

/** Reads of Terway's own objects beyond those every diagnosis makes. */
public final class TerwayReads {

    public static final String ENI_CONFIG = "eni-config";
    public static final String CTRL_CONFIG = "terway-controlplane";

    /** All nodes, for what they offer to the scheduler. */
    public static final Request.List NODES = Request.List.of(Kinds.NODE, "");

    /** Terway's own nodes, for what they have left; one page, since these objects are large. */
    public static final Request.List NODE_CRS =
            Request.List.of(Kinds.TERWAY_NODE, "").atMost(200, 1);

    private TerwayReads() {}

    /** Everything that runs on one node, whatever its namespace. */
    public static Request.List podsOn(String node) {
        return Request.List.of(Kinds.POD, "").where("spec.nodeName=" + node);
    }

    /** Pods of Terway's namespace that the scheduler has not placed. */
    public static Request.List unplaced(TerwayLayout terway) {
        return Request.List.of(Kinds.POD, terway.namespace()).where("spec.nodeName=");
    }

    public static Request.Get nodeRuntime(String node) {
        return new Request.Get(Kinds.NODE_RUNTIME, "", node);
    }

    public static Request.Get lease(TerwayLayout terway) {
        return new Request.Get(Kinds.LEASE, terway.namespace(), TerwayLayout.CONTROLPLANE);
    }

    public static Request.Get controlplane(TerwayLayout terway) {
        return new Request.Get(Kinds.DEPLOYMENT, terway.namespace(), TerwayLayout.CONTROLPLANE);
    }

    public static Request.Get controlplaneRights() {
        return new Request.Get(Kinds.CLUSTER_ROLE, "", TerwayLayout.CONTROLPLANE);
    }

    /** Terway's own mutating webhook. */
    public static Request.Get ownWebhook() {
        return new Request.Get(Kinds.MUTATING_WEBHOOK, "", TerwayLayout.CONTROLPLANE);
    }

    /** Everybody's admission webhooks of one kind. */
    public static Request.List webhooks(Kind kind) {
        return Request.List.of(kind, "");
    }

    public static Request.Get namespace(String name) {
        return new Request.Get(Kinds.NAMESPACE, "", name);
    }

    public static Request.Get networkInterface(String eni) {
        return new Request.Get(Kinds.NETWORK_INTERFACE, "", eni);
    }
}
