package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.NodePool;
import dev.terwaydoctor.evidence.TerwayReads;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a cluster has left for further Pods, node by node: who has no free IP, and who comes next. */
final class ClusterBoard {

    private static final int NAMED_AT_MOST = 3;
    private static final int NEXT_AT_MOST = 2;

    private ClusterBoard() {}

    /** How many more Pods a node's ENIs can carry. */
    private record Room(String node, long left, long capacity) {

        String words() {
            return node + " (" + left + "/" + capacity + ")";
        }
    }

    static Summary addresses(Chart chart) {
        SummaryLine line = new SummaryLine();
        List<KubeObject> nodes = chart.snapshot().objects(TerwayReads.NODES);
        Map<String, Room> rooms = rooms(chart);
        if (nodes.isEmpty() && rooms.isEmpty()) {
            return Summary.NOTHING;
        }
        List<String> without = without(nodes, rooms);
        String all = String.valueOf(Math.max(nodes.size(), rooms.size()));
        if (without.isEmpty()) {
            line.add("board.all-free", "nodes", all);
        } else {
            line.bad(
                    "board.without",
                    "count",
                    String.valueOf(without.size()),
                    "nodes",
                    all,
                    "names",
                    without.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", ")));
        }
        String next = rooms.values().stream()
                .filter(room -> room.left() > 0)
                .sorted(Comparator.comparing(Room::left).thenComparing(Room::node))
                .limit(NEXT_AT_MOST)
                .map(Room::words)
                .collect(Collectors.joining(", "));
        if (!next.isEmpty()) {
            line.add("board.next", "names", next);
        }
        return line.done();
    }

    /** By Terway's own word, or because every address that the instance can carry is given out. */
    private static List<String> without(List<KubeObject> nodes, Map<String, Room> rooms) {
        List<String> lacking = nodes.stream()
                .filter(node -> node.condition("SufficientIP").get("status").is("False"))
                .map(KubeObject::name)
                .collect(Collectors.toList());
        rooms.values().stream().filter(room -> room.left() <= 0).map(Room::node).forEach(lacking::add);
        return lacking.stream().distinct().sorted().toList();
    }

    private static Map<String, Room> rooms(Chart chart) {
        Map<String, Room> rooms = new TreeMap<>();
        chart.snapshot().objects(TerwayReads.NODE_CRS).stream()
                .map(NodePool::of)
                .filter(pool -> pool.capacity() > 0)
                .forEach(pool -> rooms.put(
                        pool.node().name(),
                        new Room(pool.node().name(), Math.max(0, pool.capacity() - pool.used()), pool.capacity())));
        return rooms;
    }
}
