package dev.terwaydoctor.cluster;

/**
 * The address of one object.
 *
 * @param namespace empty for cluster-scoped kinds
 */
public record ObjectRef(Kind kind, String namespace, String name) {

    /** {@code Kind[.group] [namespace/]name}, the form in which reports name their subjects. */
    public String subject() {
        return kind.qualifiedName() + " " + path();
    }

    /** {@code [namespace/]name}. */
    public String path() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public String toString() {
        return subject();
    }
}
