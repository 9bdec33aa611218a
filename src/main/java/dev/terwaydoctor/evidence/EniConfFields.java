package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code eni_conf}: their JSON types and, where a wrong value does harm, the values that are accepted. Terway ignores unknown
 * fields silently, and one wrong type makes it refuse the whole file.
 */
final class EniConfFields {

    private static final Map<String, Type> TYPES = types();
    private static final int SLIPS_AT_LEAST = 2;
    private static final int LETTERS_A_SLIP = 4;
    private static final int SECURITY_GROUPS_AT_MOST = 10;
    private static final Pattern GO_DURATION = Pattern.compile("^(?:0|(?:\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|s|m|h))+)$");

    private EniConfFields() {}

    /** JSON types as Terway's Go program demands them. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        LIST,
        MAP,
        /** Text or number. */
        SCALAR
    }

    /**
     * Something wrong with one field.
     *
     * @param fatal whether Terway refuses to work with it, rather than fall back silently
     */
    record Fault(String field, String value, String expected, boolean fatal) {}

    /** Go reads field names without regard to case. */
    static boolean isKnown(String field) {
        return TYPES.containsKey(field.toLowerCase(Locale.ROOT));
    }

    /** The known name that is spelled most like it, where not too many letters differ. */
    static Optional<String> nearest(String field) {
        int slips = Math.max(SLIPS_AT_LEAST, field.length() / LETTERS_A_SLIP);
        return TYPES.keySet().stream()
                .filter(known -> slips(known, field) <= slips)
                .min(Comparator.comparing(known -> slips(known, field)));
    }

    private static int slips(String known, String field) {
        return LevenshteinDistance.getDefaultInstance().apply(known, field.toLowerCase(Locale.ROOT));
    }

    static Optional<Fault> fault(String name, Value value) {
        String field = name.toLowerCase(Locale.ROOT);
        Type type = TYPES.get(field);
        if (type == null || !value.exists()) {
            return Optional.empty();
        }
        if (!fits(type, value.raw())) {
            String shown = field.startsWith("access_") ? "(not shown)" : String.valueOf(value.raw());
            return Optional.of(new Fault(field, shown, expected(type), true));
        }
        return wrongValue(field, value);
    }

    private static Optional<Fault> wrongValue(String field, Value value) {
        return switch (field) {
            case "ip_stack" -> oneOf(field, value, true, "", "ipv4", "dual");
            case "ipv6_prefix_count" -> oneOf(field, value, true, "0", "1");
            case "ipam_type" -> oneOf(field, value, false, "", "crd", "default", "preferCRD");
            case "vswitch_selection_policy" -> oneOf(field, value, false, "", "ordered", "random", "most");
            case "eni_selection_policy" -> oneOf(field, value, false, "", "most_ips", "least_ips");
            case "security_groups" ->
                faultIf(
                        value.items().size() > SECURITY_GROUPS_AT_MOST,
                        new Fault(field, value.items().size() + " groups", "at most " + SECURITY_GROUPS_AT_MOST, true));
            case "max_pool_size", "min_pool_size", "ip_warm_up_size" ->
                faultIf(value.number(0) < 0, new Fault(field, value.orEmpty(), "0 or more", true));
            case "idle_ip_reclaim_after", "idle_ip_reclaim_interval" -> duration(field, value, true);
            case "ip_pool_sync_period" -> duration(field, value, false);
            case "vswitches" -> zones(field, value);
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> faultIf(boolean wrong, Fault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    private static Optional<Fault> duration(String field, Value value, boolean fatal) {
        boolean given = value.raw() instanceof String && !value.orEmpty().isEmpty();
        return faultIf(
                given && !GO_DURATION.matcher(value.orEmpty()).matches(),
                new Fault(field, value.orEmpty(), "a duration such as 30m", fatal));
    }

    /** Each zone has a list, also where there is one vSwitch only. */
    private static Optional<Fault> zones(String field, Value value) {
        return value.entries().entrySet().stream()
                .filter(zone -> zone.getValue().exists() && !(zone.getValue().raw() instanceof List))
                .findFirst()
                .map(zone -> new Fault(
                        field, zone.getKey() + ": " + zone.getValue().orEmpty(), "a list of vSwitches by zone", true));
    }

    private static Optional<Fault> oneOf(String field, Value value, boolean fatal, String... accepted) {
        return List.of(accepted).contains(value.orEmpty())
                ? Optional.empty()
                : Optional.of(new Fault(
                        field,
                        value.orEmpty(),
                        String.join(
                                ", ",
                                List.of(accepted).stream()
                                        .filter(each -> !each.isEmpty())
                                        .toList()),
                        fatal));
    }

    private static boolean fits(Type type, @Nullable Object raw) {
        return switch (type) {
            case TEXT -> raw instanceof String;
            case NUMBER -> raw instanceof Number;
            case FLAG -> raw instanceof Boolean;
            case LIST -> raw instanceof List;
            case MAP -> raw instanceof Map;
            case SCALAR -> raw instanceof String || raw instanceof Number;
        };
    }

    private static String expected(Type type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case FLAG -> "true or false";
            case LIST -> "list";
            case MAP -> "object";
            case SCALAR -> "string or number";
        };
    }

    private static Map<String, Type> types() {
        Map<String, Type> types = new LinkedHashMap<>();
        put(types, Type.TEXT, "version", "access_key", "access_secret", "credential_path", "region_id", "service_cidr");
        put(types, Type.TEXT, "prefix", "security_group", "vswitch_selection_policy", "eni_selection_policy");
        put(types, Type.TEXT, "ip_stack", "ipam_type", "resource_group_id", "idle_ip_reclaim_after");
        put(types, Type.TEXT, "ip_pool_sync_period", "enable_eip_pool", "enable_eip_migrate");
        put(types, Type.SCALAR, "idle_ip_reclaim_interval", "idle_ip_reclaim_jitter_factor");
        put(types, Type.NUMBER, "max_pool_size", "min_pool_size", "ip_warm_up_size", "idle_ip_reclaim_batch_size");
        put(types, Type.NUMBER, "max_eni", "min_eni", "eni_cap_ratio", "eni_cap_shift", "kube_client_qps");
        put(types, Type.NUMBER, "kube_client_burst", "ipv4_prefix_count", "ipv6_prefix_count");
        put(types, Type.FLAG, "enable_eni_trunking", "enable_erdma", "disable_device_plugin", "enable_patch_pod_ips");
        put(types, Type.FLAG, "enable_ip_prefix", "disable_security_group_check");
        put(
                types,
                Type.LIST,
                "security_groups",
                "custom_stateful_workload_kinds",
                "extra_routes",
                "eni_tag_block_list");
        put(types, Type.MAP, "vswitches", "eni_tags", "eni_tag_filter", "backoff_override", "rate_limit");
        return types;
    }

    private static void put(Map<String, Type> types, Type type, String... fields) {
        for (String field : fields) {
            types.put(field, type);
        }
    }
}
