package dev.terwaydoctor.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator may set, with defaults applied and names checked against each other. Component names are the keys of the settings file.
 * There is always at least one cluster.
 *
 * @param channels what is bound to a channel; empty when nothing is
 * @param knowledge folder with further catalogue entries, empty for none
 * @param redaction file with further redaction rules, empty for none
 * @param impersonate as whom a person's reads are made; the first that names the person counts
 * @param monitoringPort where probes and counters are served, 0 for nowhere
 */
public record Settings(
        List<Cluster> clusters,
        List<Channel> channels,
        Access access,
        Terway terway,
        String knowledge,
        String redaction,
        List<Impersonation> impersonate,
        int monitoringPort,
        SlackSettings slack) {

    public static final String DEFAULT_FILE = "/etc/terway-doctor/config.yaml";

    public Settings {
        clusters = List.copyOf(clusters);
        channels = List.copyOf(channels);
        impersonate = List.copyOf(impersonate);
    }

    /**
     * Settings for work that needs no Slack; tokens are taken as they are.
     *
     * @param yaml the text of the settings file, null when there is none
     * @throws SettingsException with all mistakes when there are any
     */
    public static Settings from(@Nullable String yaml, Map<String, String> environment) {
        return SettingsReader.read(yaml, environment, new Mistakes());
    }

    /** As {@link #from}, and both Slack tokens must be there and well-formed. */
    public static Settings forBot(@Nullable String yaml, Map<String, String> environment) {
        Mistakes mistakes = new Mistakes();
        SlackSettings.from(environment).complaints().forEach(mistakes::add);
        return SettingsReader.read(yaml, environment, mistakes);
    }

    /** What is set for a channel; empty for direct messages and for channels that are not listed. */
    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** The cluster that a question from this channel is about: its own, else the only one; empty when the asker has to say. */
    public Optional<Cluster> clusterFor(String channelId) {
        Optional<String> bound = channel(channelId).map(Channel::cluster);
        if (bound.isPresent()) {
            return bound.flatMap(this::cluster);
        }
        return clusters.size() == 1 ? Optional.of(clusters.get(0)) : Optional.empty();
    }

    public Optional<Cluster> cluster(String name) {
        return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
    }

    /**
     * How to reach one cluster.
     *
     * @param kubeconfig path, or several as in {@code KUBECONFIG}; empty for the ServiceAccount of the Pod we run in
     * @param context empty for the file's current one
     * @param nodeLogs whether the kubelet's log endpoint may be read through the API server; needs get on {@code nodes/proxy}
     */
    public record Cluster(String name, String kubeconfig, String context, boolean nodeLogs) {}

    /**
     * Some people's identity in the clusters.
     *
     * @param people whom it is for
     * @param user the Kubernetes user
     * @param groups the Kubernetes groups
     */
    public record Impersonation(Access.Grant people, String user, List<String> groups) {

        public Impersonation {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What holds in one channel.
     *
     * @param namespaces searched first; empty for all alike
     * @param language null to follow each question's own
     */
    public record Channel(
            String id,
            String cluster,
            List<String> namespaces,
            Alerts alerts,
            @Nullable String language) {

        public Channel {
            namespaces = List.copyOf(namespaces);
        }
    }

    /** What to do with an alert that another app posts: leave it, offer a diagnosis, or make one. */
    public enum Alerts {
        OFF,
        ASK,
        AUTO
    }

    /** Where Terway lives; each empty when it is to be found by itself. */
    public record Terway(String namespace, String daemonset) {}
}
