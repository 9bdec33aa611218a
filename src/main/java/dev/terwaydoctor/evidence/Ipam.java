package dev.terwaydoctor.evidence;

/**
 * Who gives out addresses, told by the two sides separately: the daemon follows {@code ipam_type} of eni_conf, the controlplane its own
 * {@code centralizedIPAM}. Only when both say centralised does centralised IPAM work.
 *
 * @param daemon what the daemons do
 * @param controlplane what the controlplane does; UNKNOWN where its configuration cannot be read, as when it is managed outside the cluster
 */
public record Ipam(Side daemon, Side controlplane) {

    /** What one side does. */
    public enum Side {
        LOCAL,
        CENTRALISED,
        UNKNOWN
    }

    public static Ipam of(Chart chart) {
        return new Ipam(daemon(EniConf.of(chart)), controlplane(CtrlConfig.of(chart)));
    }

    public boolean isCentralised() {
        return daemon == Side.CENTRALISED;
    }

    public boolean contradicts() {
        return daemon != Side.UNKNOWN && controlplane != Side.UNKNOWN && daemon != controlplane;
    }

    private static Side daemon(EniConf conf) {
        if (!conf.base().exists()) {
            return Side.UNKNOWN;
        }
        return conf.base().get("ipam_type").is("crd") ? Side.CENTRALISED : Side.LOCAL;
    }

    private static Side controlplane(CtrlConfig config) {
        if (!config.known() || !config.root().exists()) {
            return Side.UNKNOWN;
        }
        return config.central() && config.missingControllers().isEmpty() ? Side.CENTRALISED : Side.LOCAL;
    }
}
