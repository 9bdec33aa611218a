package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import java.util.List;

/** How the search for a target ended. */
public sealed interface Resolution {

    record Found(Target target) implements Resolution {}

    /**
     * Several things match that have nothing to do with each other.
     *
     * @param asked the name as the question has it
     */
    record Ambiguous(String asked, List<ObjectRef> candidates) implements Resolution {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Nothing matches.
     *
     * @param near what comes nearest, best first
     * @param searched the namespaces looked into; empty for all
     * @param missingNamespace the namespace that the question names and that does not exist; empty when that is not the reason
     */
    record NotFound(String asked, List<ObjectRef> near, List<String> searched, String missingNamespace)
            implements Resolution {

        public NotFound {
            near = List.copyOf(near);
            searched = List.copyOf(searched);
        }
    }

    /** It could not be looked for: the read says why. */
    record Unreadable(String asked, Read<?> read) implements Resolution {}
}
