package dev.terwaydoctor.ask;

import org.jspecify.annotations.Nullable;

/**
 * Something in the question that names an object. The text was typed by the asker (in lower case here) and is a valid Kubernetes name;
 * whether it is whole, a prefix or a mistake is not known yet.
 *
 * @param kind what the words call it, null if they do not say
 * @param namespace where the words place it, null if they do not say
 */
public record NameHint(
        String text, @Nullable Kind kind, @Nullable String namespace, Strength strength, Role role) {

    NameHint in(String otherNamespace) {
        return new NameHint(text, kind, otherNamespace, strength, role);
    }

    NameHint as(Role otherRole) {
        return new NameHint(text, kind, namespace, strength, otherRole);
    }
}
