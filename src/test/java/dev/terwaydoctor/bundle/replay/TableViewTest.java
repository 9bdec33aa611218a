package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableViewTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String RUNNING = "{name: app, ready: true, restartCount: 0, state: {running: {}}}";

    private final TableView tables = new TableView(Instant.parse("2026-05-04T10:12:00Z"));
    private final ResourceTypes types = new ResourceTypes(KnownTypes.load(), List.of());

    @Test
    void laysAPodOutAsKubectlDoes() throws Exception {
        ObjectNode pod = yaml("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web-0, namespace: shop, creationTimestamp: '2026-05-01T09:12:00Z'}
                spec: {nodeName: n1, containers: [{name: app}, {name: proxy}]}
                status:
                  phase: Running
                  podIP: 10.0.0.7
                  containerStatuses:
                  - {name: app, ready: false, restartCount: 7, state: {waiting: {reason: CrashLoopBackOff}},
                     lastState: {terminated: {finishedAt: '2026-05-04T10:09:30Z'}}}
                  - {name: proxy, ready: true, restartCount: 0, state: {running: {}}}
                """);

        JsonNode table = tables.render(type(pod), List.of(pod), "");

        assertThat(headers(table, 0)).containsExactly("Name", "Ready", "Status", "Restarts", "Age");
        assertThat(headers(table, 1)).containsExactly("IP", "Node", "Nominated Node", "Readiness Gates");
        assertThat(cells(table))
                .containsExactly(
                        "web-0",
                        "1/2",
                        "CrashLoopBackOff",
                        "7 (2m30s ago)",
                        "3d1h",
                        "10.0.0.7",
                        "n1",
                        "<none>",
                        "<none>");
        assertThat(table.at("/rows/0/object/kind").asText()).isEqualTo("PartialObjectMetadata");
        assertThat(table.at("/rows/0/object/metadata/namespace").asText()).isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {phase: Pending}                                                                           | Pending
                {phase: Failed, reason: Evicted}                                                           | Evicted
                {phase: Pending, conditions: [{type: PodScheduled, reason: SchedulingGated}]}              | SchedulingGated
                {phase: Pending, containerStatuses: [{state: {waiting: {reason: ContainerCreating}}}]}     | ContainerCreating
                {phase: Succeeded, containerStatuses: [{state: {terminated: {reason: Completed}}}]}        | Completed
                {phase: Failed, containerStatuses: [{state: {terminated: {exitCode: 3}}}]}                 | ExitCode:3
                {phase: Failed, containerStatuses: [{state: {terminated: {signal: 9}}}]}                   | Signal:9
                {phase: Pending, initContainerStatuses: [{state: {running: {}}}]}                          | Init:0/2
                {phase: Pending, initContainerStatuses: [{state: {waiting: {reason: ErrImagePull}}}]}      | Init:ErrImagePull
                {phase: Pending, initContainerStatuses: [{state: {terminated: {exitCode: 1, reason: Error}}}]} | Init:Error
                {phase: Pending, initContainerStatuses: [{state: {terminated: {exitCode: 0}}}, {state: {running: {}}}]} | Init:1/2
                """)
    void saysTheStatusOfAPodInOneWord(String status, String word) throws Exception {
        assertThat(status("", status)).isEqualTo(word);
    }

    @Test
    void saysThatAPodIsTerminating() throws Exception {
        String deleted = ", deletionTimestamp: '2026-05-04T10:00:00Z'";

        assertThat(status(deleted, "{phase: Running, containerStatuses: [" + RUNNING + "]}"))
                .isEqualTo("Terminating");
        assertThat(status(deleted, "{phase: Running, reason: NodeLost}")).isEqualTo("Unknown");
    }

    @TestFactory
    Stream<DynamicTest> showsTheUsualColumnsOfOtherKinds() {
        return Stream.of("""
                        cells: n1 NotReady,SchedulingDisabled control-plane 8d v1.28.3 10.0.1.7 <none> <none> <none> <none>
                        kind: Node
                        apiVersion: v1
                        metadata: {name: n1, creationTimestamp: '2026-04-26T10:12:00Z',
                          labels: {node-role.kubernetes.io/control-plane: ''}}
                        spec: {unschedulable: true}
                        status: {nodeInfo: {kubeletVersion: v1.28.3}, addresses: [{type: InternalIP, address: 10.0.1.7}],
                          conditions: [{type: Ready, status: Unknown}]}
                        """, """
                        cells: web 2/3 1 2 <unknown> app nginx:1 app=web,tier notin (a)
                        kind: Deployment
                        apiVersion: apps/v1
                        metadata: {name: web}
                        spec: {replicas: 3, template: {spec: {containers: [{name: app, image: 'nginx:1'}]}},
                          selector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: NotIn, values: [a]}]}}
                        status: {readyReplicas: 2, updatedReplicas: 1, availableReplicas: 2}
                        """, """
                        cells: web LoadBalancer 192.168.0.9 <pending> 80:30080/TCP,53/UDP <unknown> app=web
                        kind: Service
                        apiVersion: v1
                        metadata: {name: web}
                        spec: {type: LoadBalancer, clusterIP: 192.168.0.9, selector: {app: web},
                          ports: [{port: 80, nodePort: 30080, protocol: TCP}, {port: 53, protocol: UDP}]}
                        """, """
                        cells: web 10.0.0.1:80,10.0.0.2:80,10.0.0.3:80 + 1 more... <unknown>
                        kind: Endpoints
                        apiVersion: v1
                        metadata: {name: web}
                        subsets: [{addresses: [{ip: 10.0.0.1}, {ip: 10.0.0.2}, {ip: 10.0.0.3}, {ip: 10.0.0.4}], ports: [{port: 80}]}]
                        """, """
                        cells: 12m Warning AllocIPFailed pod/web-0  terway-daemon no IP 72m 4 e1
                        kind: Event
                        apiVersion: v1
                        metadata: {name: e1}
                        involvedObject: {kind: Pod, name: web-0}
                        type: Warning
                        reason: AllocIPFailed
                        message: "no IP\\n"
                        source: {component: terway-daemon}
                        firstTimestamp: '2026-05-04T09:00:00Z'
                        lastTimestamp: '2026-05-04T10:00:00Z'
                        count: 4
                        """, """
                        cells: j Failed 1/3 7m <unknown> <none> <none> <none>
                        kind: Job
                        apiVersion: batch/v1
                        metadata: {name: j}
                        spec: {completions: 3}
                        status: {succeeded: 1, startTime: '2026-05-04T10:05:00Z', conditions: [{type: Failed, status: 'True'}]}
                        """, """
                        cells: c Bound pv-1 20Gi RWO,ROX alicloud-disk <unknown> Filesystem
                        kind: PersistentVolumeClaim
                        apiVersion: v1
                        metadata: {name: c}
                        spec: {volumeName: pv-1, storageClassName: alicloud-disk, volumeMode: Filesystem}
                        status: {phase: Bound, capacity: {storage: 20Gi}, accessModes: [ReadWriteOnce, ReadOnlyMany]}
                        """, """
                        cells: "q cpu: 1/2, memory: 0/4Gi limits.cpu: 3/4 <unknown>"
                        kind: ResourceQuota
                        apiVersion: v1
                        metadata: {name: q}
                        status: {hard: {memory: 4Gi, cpu: 2, limits.cpu: 4}, used: {cpu: 1, limits.cpu: 3}}
                        """, """
                        cells: web-0 2m
                        kind: PodENI
                        apiVersion: network.alibabacloud.com/v1beta1
                        metadata: {name: web-0, creationTimestamp: '2026-05-04T10:10:00Z'}
                        """)
                .map(text ->
                        DynamicTest.dynamicTest(text.lines().skip(1).findFirst().orElse(""), () -> {
                            ObjectNode object = yaml(text);
                            assertThat(String.join(" ", cells(tables.render(type(object), List.of(object), ""))))
                                    .isEqualTo(object.path("cells").asText());
                        }));
    }

    @TestFactory
    Stream<DynamicTest> canFillEveryColumnThatItNames() {
        ObjectNode bare = new ObjectMapper().createObjectNode();
        Cells cells = new Cells(Instant.EPOCH);
        return TableColumns.all().entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> {
                    assertThat(types.all()).anyMatch(known -> known.qualified().equals(type.getKey()));
                    assertThat(type.getValue())
                            .allSatisfy(column ->
                                    assertThat(cells.value(bare, column.cell())).isNotNull());
                }));
    }

    private String status(String metadata, String status) throws Exception {
        ObjectNode pod = yaml("{apiVersion: v1, kind: Pod, metadata: {name: p" + metadata
                + "}, spec: {containers: [{name: app}], initContainers: [{name: a}, {name: b}]}, status: " + status
                + "}");
        return cells(tables.render(type(pod), List.of(pod), "")).get(2);
    }

    private ResourceType type(ObjectNode object) {
        return types.of(object).orElseThrow();
    }

    private static List<String> headers(JsonNode table, int priority) {
        return StreamSupport.stream(table.path("columnDefinitions").spliterator(), false)
                .filter(column -> column.path("priority").asInt() == priority)
                .map(column -> column.path("name").asText())
                .toList();
    }

    private static List<String> cells(JsonNode table) {
        return StreamSupport.stream(table.at("/rows/0/cells").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static ObjectNode yaml(String text) throws Exception {
        return (ObjectNode) YAML.readTree(text);
    }
}
