package dev.terwaydoctor.bundle.replay;

import java.util.List;
import java.util.Locale;

/**
 * One type of object as discovery names it. {@code fieldLabels} are the field selectors that the type has besides
 * name and namespace; {@code custom} tells a CRD's type from a built-in one, which word their errors differently.
 */
record ResourceType(
        String group,
        String version,
        String kind,
        String plural,
        List<String> shortNames,
        boolean namespaced,
        List<String> categories,
        List<String> subresources,
        List<String> fieldLabels,
        boolean custom) {

    ResourceType {
        shortNames = List.copyOf(shortNames);
        categories = List.copyOf(categories);
        subresources = List.copyOf(subresources);
        fieldLabels = List.copyOf(fieldLabels);
    }

    /** A type that is known by an object alone. */
    static ResourceType found(String apiVersion, String kind, String plural, boolean namespaced) {
        int slash = apiVersion.indexOf('/');
        return new ResourceType(
                slash < 0 ? "" : apiVersion.substring(0, slash),
                apiVersion.substring(slash + 1),
                kind,
                plural,
                List.of(),
                namespaced,
                List.of(),
                List.of("status"),
                List.of(),
                true);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    String singular() {
        return kind.toLowerCase(Locale.ROOT);
    }

    /** The plural as error messages give it: with the group, unless that is the core one. */
    String qualified() {
        return group.isEmpty() ? plural : plural + "." + group;
    }
}
