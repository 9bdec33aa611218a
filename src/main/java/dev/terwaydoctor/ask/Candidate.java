package dev.terwaydoctor.ask;

import org.jspecify.annotations.Nullable;

/**
 * A word that may be a name.
 *
 * @param at the word's index
 */
record Candidate(
        int at, String text, @Nullable Kind kind, @Nullable String namespace, Basis basis, Role role) {

    /** Joins what two rules know of the same word. */
    Candidate merged(Candidate other) {
        return new Candidate(
                at,
                text,
                kind == null ? other.kind : kind,
                namespace == null ? other.namespace : namespace,
                basis.compareTo(other.basis) <= 0 ? basis : other.basis,
                role == Role.SUBJECT ? other.role : role);
    }

    Candidate as(Role otherRole) {
        return new Candidate(at, text, kind, namespace, basis, otherRole);
    }

    /** @param place the namespace that the sentence gives it, unless it has its own or can have none */
    NameHint hint(@Nullable String place) {
        boolean placed = namespace == null && kind != Kind.NODE && kind != Kind.NAMESPACE;
        return new NameHint(text, kind, placed ? place : namespace, basis.strength(), role);
    }
}
