package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of Services, their endpoints, and Ingresses. */
final class NetworkCells {

    static final Map<String, Cells.Function> FUNCTIONS = Map.of(
            "service-external-ip", (service, now) -> externalIp(service),
            "service-ports", (service, now) -> ports(service),
            "endpoints", (endpoints, now) -> shortened(endpoints(endpoints)),
            "slice-ports", (slice, now) -> unsetIfNone(Cells.texts(slice.path("ports"), ".port")),
            "slice-endpoints", (slice, now) -> unsetIfNone(addresses(slice)),
            "ingress-hosts", (ingress, now) -> hosts(ingress),
            "ingress-address", (ingress, now) -> balancers(ingress));

    private static final int SHOWN_ENDPOINTS = 3;

    private NetworkCells() {}

    private static String externalIp(JsonNode service) {
        List<String> ips = new ArrayList<>(Cells.texts(service.at("/spec/externalIPs"), ""));
        switch (service.at("/spec/type").asText()) {
            case "ExternalName" -> {
                return Cells.text(service.at("/spec/externalName"));
            }
            case "LoadBalancer" -> {
                String balancers = balancers(service);
                if (balancers.isEmpty() && ips.isEmpty()) {
                    return "<pending>";
                }
                if (!balancers.isEmpty()) {
                    ips.add(0, balancers);
                }
            }
            default -> {}
        }
        return Cells.joined(ips);
    }

    private static String balancers(JsonNode object) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode balancer : object.at("/status/loadBalancer/ingress")) {
            addresses.add(
                    Cells.text(balancer.path("ip"), balancer.path("hostname").asText()));
        }
        return String.join(",", addresses);
    }

    private static String ports(JsonNode service) {
        List<String> ports = new ArrayList<>();
        for (JsonNode port : service.at("/spec/ports")) {
            String nodePort = port.path("nodePort").asInt() == 0
                    ? ""
                    : ":" + port.path("nodePort").asInt();
            ports.add(port.path("port").asInt() + nodePort + "/"
                    + port.path("protocol").asText("TCP"));
        }
        return Cells.joined(ports);
    }

    private static List<String> endpoints(JsonNode endpoints) {
        List<String> all = new ArrayList<>();
        for (JsonNode subset : endpoints.path("subsets")) {
            List<String> ips = Cells.texts(subset.path("addresses"), ".ip");
            if (subset.path("ports").isEmpty()) {
                all.addAll(ips);
            }
            subset.path("ports")
                    .forEach(port -> ips.forEach(
                            ip -> all.add(ip + ":" + port.path("port").asInt())));
        }
        return all;
    }

    private static List<String> addresses(JsonNode slice) {
        List<String> all = new ArrayList<>();
        slice.path("endpoints").forEach(endpoint -> all.addAll(Cells.texts(endpoint.path("addresses"), "")));
        return all;
    }

    private static String shortened(List<String> all) {
        if (all.size() <= SHOWN_ENDPOINTS) {
            return Cells.joined(all);
        }
        return String.join(",", all.subList(0, SHOWN_ENDPOINTS)) + " + " + (all.size() - SHOWN_ENDPOINTS) + " more...";
    }

    private static String unsetIfNone(List<String> texts) {
        return texts.isEmpty() ? "<unset>" : shortened(texts);
    }

    private static String hosts(JsonNode ingress) {
        List<String> hosts = Cells.texts(ingress.at("/spec/rules"), ".host");
        return hosts.isEmpty() ? "*" : String.join(",", hosts);
    }
}
