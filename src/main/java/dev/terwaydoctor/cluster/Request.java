package dev.terwaydoctor.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A read that the port can make, as a value: equal requests are the same read. Each knows the kubectl command that repeats it and the
 * right it needs. There is no request that changes anything.
 */
public sealed interface Request {

    /** The kubectl command that repeats this read. */
    String kubectl();

    /** The right without which this read is refused. */
    Right right();

    /** One object by name. */
    record Get(Kind kind, String namespace, String name) implements Request {

        public Get(ObjectRef ref) {
            this(ref.kind(), ref.namespace(), ref.name());
        }

        public ObjectRef ref() {
            return new ObjectRef(kind, namespace, name);
        }

        @Override
        public String kubectl() {
            return "kubectl get " + kind.kubectlName() + " " + name + inNamespace(kind, namespace) + " -o yaml";
        }

        @Override
        public Right right() {
            return new Right("get", kind.group(), kind.plural(), namespace);
        }
    }

    /**
     * Objects of a kind.
     *
     * @param namespace empty for all namespaces and for cluster-scoped kinds
     * @param labels label selector in the API's syntax, empty for none
     * @param fields field selector in the API's syntax, empty for none
     * @param limit objects a page, and
     * @param maxPages pages at most; what lies beyond is not read and the result says so
     */
    record List(Kind kind, String namespace, String labels, String fields, int limit, int maxPages) implements Request {

        public static final int PAGE = 500;

        public static List of(Kind kind, String namespace) {
            return new List(kind, namespace, "", "", PAGE, 2);
        }

        public List labelled(String selector) {
            return new List(kind, namespace, selector, fields, limit, maxPages);
        }

        public List where(String selector) {
            return new List(kind, namespace, labels, selector, limit, maxPages);
        }

        public List atMost(int objects, int pages) {
            return new List(kind, namespace, labels, fields, objects, pages);
        }

        @Override
        public String kubectl() {
            return "kubectl get " + kind.kubectlName()
                    + (kind.namespaced() && namespace.isEmpty() ? " -A" : inNamespace(kind, namespace))
                    + (labels.isEmpty() ? "" : " -l '" + labels + "'")
                    + (fields.isEmpty() ? "" : " --field-selector '" + fields + "'");
        }

        @Override
        public Right right() {
            return new Right("list", kind.group(), kind.plural(), namespace);
        }
    }

    /**
     * The log of one container.
     *
     * @param since the API's lower time bound, null to read from the oldest line kept; the API has no upper bound
     * @param tailLines newest lines at most, 0 for no such bound
     */
    record Log(
            String namespace,
            String pod,
            String container,
            boolean previous,
            @Nullable Instant since,
            int tailLines) implements Request {

        @Override
        public String kubectl() {
            return "kubectl logs " + pod + " -n " + namespace + " -c " + container
                    + (previous ? " --previous" : "")
                    + (since == null ? "" : " --since-time=" + since)
                    + (tailLines == 0 ? "" : " --tail=" + tailLines);
        }

        @Override
        public Right right() {
            return new Right("get", "", "pods/log", namespace);
        }
    }

    /**
     * A log of a node itself, from its kubelet's log endpoint. The CNI's file knows no bounds: it is read whole.
     *
     * @param since of a journal, the lower time bound; null for none
     * @param tailLines of a journal, newest lines at most; 0 for no such bound
     */
    record NodeLog(
            String node, NodeLogSource source, @Nullable Instant since, int tailLines) implements Request {

        /** The address below the API server's own. */
        public String path() {
            String folder = "/api/v1/nodes/" + node + "/proxy/logs/";
            return source.isJournal()
                    ? folder + "?query=" + source.key()
                            + (since == null ? "" : "&sinceTime=" + since)
                            + (tailLines == 0 ? "" : "&tailLines=" + tailLines)
                    : folder + source.key();
        }

        @Override
        public String kubectl() {
            return "kubectl get --raw '" + path() + "'";
        }

        @Override
        public Right right() {
            return new Right("get", "", "nodes/proxy", "");
        }
    }

    /** Whether a right is held, by a SelfSubjectAccessReview. */
    record Access(Right right) implements Request {

        @Override
        public String kubectl() {
            String group = right.group().isEmpty() ? "" : "." + right.group();
            String namespace = right.namespace().isEmpty() ? " -A" : " -n " + right.namespace();
            return "kubectl auth can-i " + right.verb() + " " + right.resource() + group + namespace;
        }
    }

    private static String inNamespace(Kind kind, String namespace) {
        return kind.namespaced() && !namespace.isEmpty() ? " -n " + namespace : "";
    }
}
