package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.json;
import static dev.terwaydoctor.kube.ScriptedApi.seconds;
import static dev.terwaydoctor.kube.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Identity;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Right;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KubeClusterTest {

    private static final String PODS = "/api/v1/namespaces/shop/pods";
    private static final Request.List LIST = Request.List.of(Kinds.POD, "shop");

    private ScriptedApi api;
    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        api = new ScriptedApi();
        cluster = api.cluster();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readsOneObjectAsATree() {
        api.on(PODS + "/web-1", json(200, """
                {"kind":"Pod","metadata":{"name":"web-1","namespace":"shop","labels":{"a.b/c":"d"}},
                 "spec":{"hostNetwork":true,"priority":2000000000,"ratio":0.5,"nothing":null}}"""));

        Read<KubeObject> read = cluster.get(new Request.Get(Kinds.POD, "shop", "web-1"), seconds(5));

        KubeObject pod = read.found().orElseThrow();
        assertThat(pod.ref()).hasToString("Pod shop/web-1");
        assertThat(pod.labels()).containsEntry("a.b/c", "d");
        assertThat(pod.spec().get("priority").raw()).isEqualTo(2_000_000_000);
        assertThat(pod.spec().get("ratio").text()).contains("0.5");
        assertThat(pod.spec().get("nothing").exists()).isFalse();
        assertThat(read.cost().calls()).isEqualTo(1);
        assertThat(read.cost().bytes()).isGreaterThan(100);
    }

    @Test
    void readsAsSomebodyElseWhenToldTo() {
        api.on(PODS + "/web-1", json(200, "{\"metadata\":{\"name\":\"web-1\"}}"));
        Request.Get get = new Request.Get(Kinds.POD, "shop", "web-1");

        cluster.as(new Identity("oncall@corp", List.of("sre", "oidc:ops"))).get(get, seconds(5));
        cluster.get(get, seconds(5));

        assertThat(api.headersOf(0))
                .containsEntry("Impersonate-user", List.of("oncall@corp"))
                .containsEntry("Impersonate-group", List.of("sre", "oidc:ops"));
        assertThat(api.headersOf(1)).doesNotContainKeys("Impersonate-user", "Impersonate-group");
    }

    @Test
    void readsCustomResourcesLikeAnyOther() {
        api.on("/apis/network.alibabacloud.com/v1beta1/nodes/n1", json(200, "{\"metadata\":{\"name\":\"n1\"}}"));

        assertThat(cluster.get(new Request.Get(Kinds.TERWAY_NODE, "", "n1"), seconds(5))
                        .found())
                .isPresent();
    }

    @Test
    void readsAListPageByPage() {
        api.on(PODS, page("one", "a", "b"), page("", "c"));

        Read<ObjectList> read = cluster.list(
                LIST.labelled("app=web,tier!=db").where("spec.nodeName=n1").atMost(2, 5), seconds(5));

        assertThat(names(read)).containsExactly("a", "b", "c");
        assertThat(read.found().orElseThrow().complete()).isTrue();
        assertThat(read.cost().calls()).isEqualTo(2);
        assertThat(api.requests())
                .containsExactly(
                        "GET " + PODS
                                + "?limit=2&labelSelector=app%3Dweb%2Ctier%21%3Ddb&fieldSelector=spec.nodeName%3Dn1",
                        "GET " + PODS
                                + "?limit=2&labelSelector=app%3Dweb%2Ctier%21%3Ddb&fieldSelector=spec.nodeName%3Dn1&continue=one");
    }

    @Test
    void stopsAtTheLastPageAllowedAndSaysSo() {
        api.on(PODS, page("more", "a"));

        Read<ObjectList> read = cluster.list(LIST.atMost(1, 2), seconds(5));

        assertThat(names(read)).hasSize(2);
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(read.detail()).contains("more");
    }

    @Test
    void leavesOutMalformedItemsAndSaysSo() {
        api.on(PODS, json(200, """
                {"kind":"PodList","items":[{"metadata":{"name":"a"}},null,"text",[1],{"metadata":"odd"},
                 {"metadata":{"name":"b","labels":["odd"]},"status":7}]}"""));

        Read<ObjectList> read = cluster.list(LIST, seconds(5));

        assertThat(names(read)).containsExactly("a", "b");
        assertThat(read.detail()).contains("4");
    }

    @Test
    void readsAnEmptyListWrittenAsNull() {
        api.on(PODS, json(200, "{\"kind\":\"PodList\",\"metadata\":{},\"items\":null}"));

        assertThat(cluster.list(LIST, seconds(5)).found()).contains(ObjectList.EMPTY);
    }

    @Test
    void beginsAListAnewWhenTheServerForgotTheContinueToken() {
        api.on(PODS, page("old", "a", "b"), status(410, "Expired", "too old"), page("new", "a", "b"), page("", "c"));

        Read<ObjectList> read = cluster.list(LIST, seconds(5));

        assertThat(names(read)).containsExactly("a", "b", "c");
        assertThat(read.found().orElseThrow().complete()).isTrue();
    }

    @Test
    void keepsWhatItHasWhenTheServerForgetsTwice() {
        api.on(PODS, page("old", "a"), status(410, "Expired", "x"), page("new", "a"), status(410, "Expired", "x"));

        Read<ObjectList> read = cluster.list(LIST, seconds(5));

        assertThat(names(read)).containsExactly("a");
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(read.detail()).contains("410");
    }

    @Test
    void keepsTheFirstPagesWhenALaterOneFails() {
        api.on(PODS, page("next", "a"), status(500, "InternalError", "etcd is away"));

        Read<ObjectList> read = cluster.list(LIST, seconds(5));

        assertThat(names(read)).containsExactly("a");
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(read.detail()).contains("etcd is away");
    }

    @Test
    void searchesForMetadataOnlyToTheLastPage() {
        api.on("/api/v1/pods", page("1", "web-1", "db-1"), page("2", "web-2"), page("", "web-3"));

        Read<ObjectList> read =
                cluster.search(Request.List.of(Kinds.POD, ""), pod -> pod.name().startsWith("web"), 10, seconds(5));

        assertThat(names(read)).containsExactly("web-1", "web-2", "web-3");
        assertThat(read.found().orElseThrow().complete()).isTrue();
        assertThat(api.headersOf(0).get("Accept").get(0)).contains("as=PartialObjectMetadataList");
        assertThat(api.requests().get(0)).contains("limit=500");
    }

    @Test
    void stopsASearchOnceEnoughIsFound() {
        api.on("/api/v1/pods", page("again", "web-1", "web-2"));

        Read<ObjectList> read = cluster.search(Request.List.of(Kinds.POD, ""), pod -> true, 3, seconds(5));

        assertThat(names(read)).hasSize(3);
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void asksWhetherARightIsHeld() {
        api.on(
                "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                json(201, "{\"status\":{\"allowed\":true}}"),
                json(201, "{\"status\":{\"allowed\":false,\"reason\":\"no rule\"}}"));
        Request.Access request = new Request.Access(new Right("get", "", "pods/log", "shop"));

        assertThat(cluster.allows(request, seconds(5)).found()).contains(true);
        assertThat(cluster.allows(request, seconds(5)).found()).contains(false);
        assertThat(api.requests()).allMatch(line -> line.startsWith("POST "));
    }

    private static ScriptedApi.Answer page(String next, String... names) {
        String items = String.join(
                ",",
                List.of(names).stream()
                        .map("{\"metadata\":{\"name\":\"%s\"}}"::formatted)
                        .toList());
        return json(
                200, "{\"kind\":\"PodList\",\"items\":[%s],\"metadata\":{\"continue\":\"%s\"}}".formatted(items, next));
    }

    private static List<String> names(Read<ObjectList> read) {
        return read.found().orElseThrow().items().stream().map(KubeObject::name).toList();
    }
}
