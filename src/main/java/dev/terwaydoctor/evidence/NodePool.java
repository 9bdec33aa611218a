package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The arithmetic of a Node CR: how many ENIs and addresses the instance may have, has, and has given out. Counts are of IPv4, which every node has.
 *
 * @param nics its network interfaces, by the order of the object
 */
public record NodePool(KubeObject node, List<Nic> nics) {

    /** One network interface of the Node CR. */
    public record Nic(String id, Value root) {

        public String status() {
            return root.get("status").orEmpty();
        }

        String type() {
            return root.get("networkInterfaceType").orEmpty();
        }

        boolean isUsable() {
            return status().equals("InUse") && !isExcluded();
        }

        boolean isExcluded() {
            return root.get("unschedulable").isTrue();
        }

        Stream<Address> addresses() {
            return root.get("ipv4").entries().entrySet().stream()
                    .map(each -> new Address(each.getKey(), each.getValue()));
        }

        Map<String, Value> conditions() {
            return root.get("conditions").entries();
        }
    }

    /** One address of an interface and the Pod it is given to. */
    public record Address(String ip, Value root) {

        boolean isValid() {
            return root.get("status").is("Valid");
        }

        public String holder() {
            return root.get("podID").orEmpty();
        }

        boolean isIdle() {
            return isValid() && holder().isEmpty();
        }
    }

    public static NodePool of(KubeObject nodeCr) {
        List<Nic> nics = new ArrayList<>();
        nodeCr.at("status.networkInterfaces").entries().forEach((id, nic) -> nics.add(new Nic(id, nic)));
        return new NodePool(nodeCr, List.copyOf(nics));
    }

    public Stream<Address> addresses() {
        return nics.stream().flatMap(Nic::addresses);
    }

    public long used() {
        return addresses().filter(each -> !each.holder().isEmpty()).count();
    }

    /** Addresses that the next Pod could get at once. */
    public long idle() {
        return nics.stream()
                .filter(Nic::isUsable)
                .flatMap(Nic::addresses)
                .filter(Address::isIdle)
                .count();
    }

    /** ENIs that may be attached besides the primary one. */
    public long slots() {
        long flavours = flavours(flavour -> true);
        return flavours > 0
                ? flavours
                : Math.max(0, node.at("spec.nodeCap.adapters").number(0) - 1);
    }

    public long slotsUsed() {
        return nics.stream().filter(nic -> !nic.type().equals("Primary")).count();
    }

    /** ENIs that take a slot and carry no Pod on purpose. */
    public long excluded() {
        return nics.stream().filter(Nic::isExcluded).count();
    }

    /** ENIs whose vSwitch gives no more addresses. */
    public long blocked() {
        return nics.stream()
                .filter(nic -> nic.conditions().containsKey("InsufficientIP"))
                .count();
    }

    /**
     * Addresses that the slots for shared ENIs can carry together; 0 when the limits are not known. ERDMA ENIs and excluded ones carry none,
     * and how many a prefix makes is not told.
     */
    public long capacity() {
        long shared = slots() - flavours(Flavour::isErdma) - excluded();
        return usesPrefixes()
                ? 0
                : Math.max(0, shared) * node.at("spec.nodeCap.ipv4PerAdapter").number(0);
    }

    /** How many more Pods fit, if the vSwitch has the addresses. */
    public long room() {
        return Math.max(0, capacity() - used());
    }

    /** How many idle addresses are kept. */
    public Value watermarks() {
        return node.at("spec.pool");
    }

    private long flavours(Predicate<Flavour> wanted) {
        return node.at("spec.flavor").stream()
                .map(Flavour::new)
                .filter(wanted)
                .mapToLong(flavour -> flavour.root().get("count").number(0))
                .sum();
    }

    private record Flavour(Value root) {

        boolean isErdma() {
            return root.get("networkInterfaceTrafficMode").is("HighPerformance");
        }
    }

    boolean keepsAddresses() {
        return addresses().findAny().isPresent();
    }

    Set<String> ips() {
        Set<String> ips = new TreeSet<>();
        addresses().map(Address::ip).forEach(ips::add);
        return ips;
    }

    boolean usesPrefixes() {
        return node.at("spec.eni.enableIPPrefix").isTrue();
    }

    boolean hasPrefixes() {
        return nics.stream()
                .anyMatch(nic -> nic.root().get("ipv4Prefix").stream().findAny().isPresent());
    }

    /** What the controlplane needs before it cares for the node, and is empty. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        Stream.of("regionID", "instanceType", "instanceID", "zoneID")
                .map(field -> "spec.nodeMetadata." + field)
                .filter(path -> node.at(path).orEmpty().isEmpty())
                .forEach(missing::add);
        if (node.at("spec.nodeCap.adapters").number(0) == 0) {
            missing.add("spec.nodeCap.adapters");
        }
        if (!node.at("spec.eni").exists()) {
            missing.add("spec.eni");
        }
        return missing;
    }
}
