package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of {@code 10-terway.conf} and its list whose wrong value makes Terway's init container or every CNI call fail. */
final class CniConfFields {

    private static final Pattern CIDR = Pattern.compile("^[0-9a-fA-F.:]+/\\d{1,3}$");
    private static final Set<String> DATAPATHS = Set.of("", "veth", "ipvlan", "datapathv2");

    private CniConfFields() {}

    /** The faults of a single plugin, or of each in a list. */
    static List<EniConfFields.Fault> faults(Value conf) {
        List<Value> plugins =
                conf.get("plugins").exists() ? conf.get("plugins").items() : conf.exists() ? List.of(conf) : List.of();
        return plugins.stream().flatMap(CniConfFields::ofPlugin).toList();
    }

    private static Stream<EniConfFields.Fault> ofPlugin(Value plugin) {
        Optional<EniConfFields.Fault> type = plugin.get("type").orEmpty().isEmpty()
                ? Optional.of(new EniConfFields.Fault("type", "missing", "the name of a plugin", true))
                : Optional.empty();
        return Stream.of(type, datapath(plugin), provider(plugin), cidrs(plugin))
                .flatMap(Optional::stream);
    }

    private static Optional<EniConfFields.Fault> datapath(Value plugin) {
        String chosen = plugin.get("eniip_virtual_type").orEmpty();
        return DATAPATHS.contains(chosen.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(
                        new EniConfFields.Fault("eniip_virtual_type", chosen, "veth, ipvlan or datapathv2", true));
    }

    private static Optional<EniConfFields.Fault> provider(Value plugin) {
        Value provider = plugin.get("network_policy_provider");
        return provider.exists() && !(provider.raw() instanceof String)
                ? Optional.of(new EniConfFields.Fault(
                        "network_policy_provider", String.valueOf(provider.raw()), "string", true))
                : Optional.empty();
    }

    private static Optional<EniConfFields.Fault> cidrs(Value plugin) {
        return plugin.get("host_stack_cidrs").stream()
                .map(Value::orEmpty)
                .filter(cidr -> !CIDR.matcher(cidr).matches())
                .findFirst()
                .map(cidr -> new EniConfFields.Fault("host_stack_cidrs", cidr, "CIDRs such as 169.254.20.10/32", true));
    }
}
