package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads names out of key and value pairs, however they are written: alert labels, JSON, YAML, the head of a description, "Pod: shop/x" in
 * a chat message. Which keys mean what is in the lexicon.
 */
final class Labels {

    private static final Pattern PAIR = Pattern.compile(
            "[\"'*_`]{0,2}([\\p{L}][\\p{L}_.]*(?: [nN]ame|名称|名)?)[\"'*_`]{0,2}\\s*[:=][*_`]{0,2}\\s*[\"'`]{0,2}([A-Za-z0-9][A-Za-z0-9._/:-]*)[\"'`]{0,2}");
    private static final Pattern KUBELET_PORT = Pattern.compile(":\\d+$");

    private final Map<String, String> slots;

    Labels(Map<String, String> slots) {
        this.slots = slots;
    }

    /** What a text's pairs say, and how much of the text they are. */
    final class Reading {

        private final Map<String, String> values = new HashMap<>();
        private final String rest;
        private int pairs;

        private Reading(String text) {
            StringBuilder left = new StringBuilder();
            Matcher matcher = PAIR.matcher(text);
            int end = 0;
            while (matcher.find()) {
                String slot = slots.get(matcher.group(1).toLowerCase(Locale.ROOT));
                boolean tells = !"kind".equals(slot) || kindNamed(matcher.group(2)) != null;
                if (slot != null && tells) {
                    pairs++;
                    values.putIfAbsent(slot, matcher.group(2).toLowerCase(Locale.ROOT));
                    left.append(text.substring(end, matcher.start())).append(' ');
                    end = matcher.end();
                }
            }
            rest = left.append(text.substring(end)).toString();
        }

        int pairs() {
            return pairs;
        }

        /** Whether nothing but the pairs is in the text. */
        boolean isWhole() {
            return pairs > 0 && rest.chars().noneMatch(Character::isLetterOrDigit);
        }

        /** The text without the pairs. */
        String rest() {
            return rest;
        }

        void into(PasteFinds finds) {
            String namespace = values.get("namespace");
            if (namespace != null && Shape.isLabel(namespace)) {
                finds.namespace(namespace);
            }
            boolean found = false;
            for (Kind kind : Kind.values()) {
                String value = values.get(kind.apiName());
                if (value != null && kind != Kind.NODE && kind != Kind.CLUSTER && kind != Kind.NAMESPACE) {
                    object(kind, namespace, value, finds);
                    found = true;
                }
            }
            if (!found && values.containsKey("name")) {
                object(kindNamed(values.get("kind")), namespace, values.getOrDefault("name", ""), finds);
            }
            places(finds, found || values.containsKey("name"));
        }

        private void places(PasteFinds finds, boolean found) {
            String node = values.get("Node");
            if (node != null) {
                finds.node(
                        node.contains("/")
                                ? node.substring(0, node.indexOf('/'))
                                : KUBELET_PORT.matcher(node).replaceFirst(""));
            } else if (!found && values.containsKey("instance")) {
                String instance = KUBELET_PORT
                        .matcher(values.getOrDefault("instance", ""))
                        .replaceFirst("");
                if (Shape.of(instance) == Shape.ADDRESS || Shape.of(instance) == Shape.NODE) {
                    finds.node(instance);
                }
            }
            if (values.containsKey("Cluster")) {
                finds.cluster(values.getOrDefault("Cluster", ""));
            }
            if (values.containsKey("container")) {
                finds.container(values.getOrDefault("container", ""));
            }
        }

        private @Nullable Kind kindNamed(@Nullable String kind) {
            for (Kind candidate : Kind.values()) {
                if (candidate.apiName().equalsIgnoreCase(kind)) {
                    return candidate;
                }
            }
            return null;
        }

        private void object(@Nullable Kind kind, @Nullable String namespace, String value, PasteFinds finds) {
            int slash = value.indexOf('/');
            if (kind == Kind.NODE) {
                finds.node(value);
            } else if (slash > 0) {
                finds.bad(kind, value.substring(0, slash), value.substring(slash + 1));
            } else {
                finds.bad(kind, namespace, value);
            }
        }
    }

    Reading read(String text) {
        return new Reading(text);
    }
}
