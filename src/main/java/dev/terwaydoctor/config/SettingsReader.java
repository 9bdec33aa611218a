package dev.terwaydoctor.config;

import dev.terwaydoctor.config.Settings.Alerts;
import dev.terwaydoctor.config.Settings.Channel;
import dev.terwaydoctor.config.Settings.Cluster;
import dev.terwaydoctor.config.Settings.Terway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the keys of the settings file, their defaults, and what must agree between them. */
final class SettingsReader {

    private static final List<String> KEYS =
            List.of("clusters", "channels", "access", "terway", "knowledge", "redaction", "impersonate", "monitoring");
    private static final List<String> CLUSTER_KEYS = List.of("name", "kubeconfig", "context", "nodeLogs");
    private static final List<String> CHANNEL_KEYS = List.of("id", "cluster", "namespaces", "alerts", "language");
    private static final List<String> ACCESS_KEYS = List.of("diagnose", "logs", "watch", "handover");
    private static final List<String> GRANT_KEYS = List.of("channels", "groups", "users");
    private static final List<String> IMPERSONATE_KEYS = List.of("groups", "users", "as", "asGroups");
    private static final List<String> MONITORING_KEYS = List.of("port");
    private static final List<String> TERWAY_KEYS = List.of("namespace", "daemonset");
    private static final String DEFAULT_CLUSTER = "default";

    private final Map<String, String> environment;

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    static Settings read(@Nullable String yaml, Map<String, String> environment, Mistakes mistakes) {
        Section root = Optional.ofNullable(yaml)
                .flatMap(text -> YamlTree.read(text, mistakes))
                .flatMap(node -> Section.of(node, "", KEYS, mistakes))
                .orElseGet(() -> Section.empty(mistakes));
        Settings settings = new SettingsReader(environment).settings(root);
        mistakes.throwIfAny();
        return settings;
    }

    private Settings settings(Section root) {
        List<Cluster> clusters = clusters(root);
        return new Settings(
                clusters,
                channels(root, clusters),
                root.section("access", ACCESS_KEYS).map(SettingsReader::access).orElse(Access.OPEN),
                root.section("terway", TERWAY_KEYS).map(SettingsReader::terway).orElse(new Terway("", "")),
                root.text("knowledge", Shape.PATH, ""),
                root.text("redaction", Shape.PATH, ""),
                root.sections("impersonate", IMPERSONATE_KEYS).stream()
                        .map(SettingsReader::impersonation)
                        .toList(),
                root.section("monitoring", MONITORING_KEYS)
                        .map(section -> section.required("port", Shape.PORT))
                        .filter(port -> !port.isEmpty())
                        .map(Integer::valueOf)
                        .orElse(0),
                SlackSettings.from(environment));
    }

    private List<Cluster> clusters(Section root) {
        String fromEnvironment = environment.getOrDefault("KUBECONFIG", "");
        List<Cluster> clusters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : root.sections("clusters", CLUSTER_KEYS)) {
            String name = section.required("name", Shape.NAME);
            if (!name.isEmpty() && !names.add(name)) {
                section.complain("name", "a second cluster is called \"" + name + "\": rename one");
            }
            String context = section.text("context", Shape.CONTEXT, "");
            String kubeconfig = section.text("kubeconfig", Shape.PATH, context.isEmpty() ? "" : fromEnvironment);
            boolean nodeLogs = Boolean.parseBoolean(section.text("nodeLogs", Shape.SWITCH, "false"));
            clusters.add(new Cluster(name, kubeconfig, context, nodeLogs));
        }
        return clusters.isEmpty() ? List.of(new Cluster(DEFAULT_CLUSTER, fromEnvironment, "", false)) : clusters;
    }

    private static List<Channel> channels(Section root, List<Cluster> clusters) {
        List<Channel> channels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Section section : root.sections("channels", CHANNEL_KEYS)) {
            String id = section.required("id", Shape.CHANNEL);
            if (!id.isEmpty() && !ids.add(id)) {
                section.complain("id", "channel " + id + " is bound already: keep one entry");
            }
            String language = section.text("language", Shape.LANGUAGE, "");
            channels.add(new Channel(
                    id,
                    clusterOf(section, clusters),
                    section.texts("namespaces", Shape.NAMESPACE),
                    Alerts.valueOf(section.text("alerts", Shape.ALERTS, "off").toUpperCase(Locale.ROOT)),
                    language.isEmpty() ? null : language));
        }
        return channels;
    }

    /** A channel may leave its cluster out only where there is nothing to choose. */
    private static String clusterOf(Section channel, List<Cluster> clusters) {
        List<String> names = clusters.stream().map(Cluster::name).toList();
        if (!channel.has("cluster") && names.size() == 1) {
            return names.get(0);
        }
        String name = channel.required("cluster", Shape.NAME);
        if (!name.isEmpty() && !names.contains(name)) {
            channel.complain("cluster", "no cluster is called \"" + name + "\": " + Mistakes.nearest(name, names));
        }
        return name;
    }

    private static Access access(Section section) {
        return new Access(
                grant(section, "diagnose"),
                grant(section, "logs"),
                grant(section, "watch"),
                grant(section, "handover"));
    }

    private static Access.Grant grant(Section access, String activity) {
        return access.section(activity, GRANT_KEYS).map(SettingsReader::only).orElse(Access.Grant.Only.NOBODY);
    }

    private static Access.Grant.Only only(Section section) {
        return new Access.Grant.Only(
                Set.copyOf(section.texts("channels", Shape.CHANNEL)),
                Set.copyOf(section.texts("groups", Shape.GROUP)),
                Set.copyOf(section.texts("users", Shape.USER)));
    }

    /** An entry that names nobody is for everybody whom none before it names. */
    private static Settings.Impersonation impersonation(Section section) {
        Access.Grant.Only named = only(section);
        return new Settings.Impersonation(
                named.equals(Access.Grant.Only.NOBODY) ? new Access.Grant.Everyone() : named,
                section.required("as", Shape.IDENTITY),
                section.texts("asGroups", Shape.IDENTITY));
    }

    private static Terway terway(Section section) {
        return new Terway(
                section.text("namespace", Shape.NAMESPACE, ""), section.text("daemonset", Shape.RESOURCE_NAME, ""));
    }
}
