package dev.terwaydoctor.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestShapesTest {

    @ParameterizedTest
    @CsvSource({
        "/version, ''",
        "/api, ''",
        "/apis/apps/v1, ''",
        "/api/v1/nodes, limit=500",
        "/api/v1/nodes/cn-hangzhou.10.0.0.1, ''",
        "/api/v1/pods, limit=500&continue=abc&fieldSelector=spec.nodeName%3Dn1",
        "/api/v1/namespaces, ''",
        "/api/v1/namespaces/shop, ''",
        "/api/v1/namespaces/shop/pods, labelSelector=app%3Dweb",
        "/api/v1/namespaces/secrets/pods/secrets, ''",
        "/api/v1/namespaces/shop/pods/web/log, container=app&previous=true&timestamps=true",
        "/apis/network.alibabacloud.com/v1beta1/nodes/n1, ''",
        "/apis/rbac.authorization.k8s.io/v1/clusterroles/system:node, ''"
    })
    void readsOfDeclaredResourcesArePermitted(String path, String query) {
        assertThat(RequestShapes.permit("GET", path, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nodes/n1/proxy/logs/, query=kubelet&sinceTime=2026-05-04T10:00:00Z&tailLines=500",
        "/api/v1/nodes/n1/proxy/logs/, query=containerd",
        "/api/v1/nodes/n1/proxy/logs/terway.cni.log, ''"
    })
    void theKnownLogsOfANodeArePermittedOnlyWhereTheyAreSwitchedOn(String path, String query) {
        assertThat(RequestShapes.permitNodeLog("GET", path, query)).isTrue();
        assertThat(RequestShapes.permit("GET", path, query)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nodes/n1/proxy/logs/, ''",
        "/api/v1/nodes/n1/proxy/logs/, query=sshd",
        "/api/v1/nodes/n1/proxy/logs/, query=kubelet&query=sshd",
        "/api/v1/nodes/n1/proxy/logs/, query=kubelet&boot=-1",
        "/api/v1/nodes/n1/proxy/logs/auth.log, ''",
        "/api/v1/nodes/n1/proxy/logs/..%2f, ''",
        "/api/v1/nodes/../proxy/logs/, query=kubelet",
        "/api/v1/nodes/n1/proxy/exec/, query=kubelet",
        "/api/v1/nodes/n1/proxy/runningpods/, ''",
        "/api/v1/nodes/n1/proxy/logs/terway.cni.log/x, ''"
    })
    void nothingElseOfANodesProxyIs(String path, String query) {
        assertThat(RequestShapes.permitNodeLog("GET", path, query)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/secrets, ''",
        "/api/v1/namespaces/shop/secrets, ''",
        "/api/v1/namespaces/shop/secrets/token, ''",
        "/api/v1/namespaces/shop/secre%74s/token, ''",
        "/api/v1/watch/namespaces/shop/secrets, ''",
        "/api/v1/namespaces/shop/pods/..%2f..%2fsecrets, ''",
        "/api/v1/namespaces/shop/pods/../secrets, ''",
        "/api/v1//secrets, ''",
        "/api/v1/namespaces/shop/serviceaccounts/default/token, ''",
        "/api/v1/pods, watch=true",
        "/api/v1/pods, %77atch=true",
        "/api/v1/pods, limit=1&watch=1",
        "/api/v1/watch/pods, ''",
        "/api/v1/namespaces/shop/pods/web/exec, command=id",
        "/api/v1/namespaces/shop/pods/web/attach, ''",
        "/api/v1/namespaces/shop/pods/web/portforward, ports=80",
        "/api/v1/namespaces/shop/pods/web/proxy, ''",
        "/api/v1/namespaces/shop/pods/web/proxy/admin, ''",
        "/api/v1/namespaces/shop/services/web/proxy/, ''",
        "/api/v1/nodes/n1/proxy/logs/, ''",
        "/api/v1/nodes/n1/log, ''",
        "/api/v1/namespaces/shop/pods/web/log, follow=true",
        "/api/v1/namespaces/shop/nodes/n1, ''",
        "/api/v1/pods/web, ''",
        "/apis/apps/v1/namespaces/shop/deployments/web/scale, ''",
        "/apis/example.com/v1/widgets, ''",
        "/apis/apps/v1beta1/deployments, ''",
        "/logs/, ''",
        "/metrics, ''",
        "/, ''",
        "'', ''"
    })
    void everyOtherGetIsRefused(String path, String query) {
        assertThat(RequestShapes.permit("GET", path, query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "get", "POST", ""})
    void everyOtherVerbIsRefused(String method) {
        assertThat(RequestShapes.permit(method, "/api/v1/namespaces/shop/pods", ""))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews, true",
        "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews, true",
        "/apis/authorization.k8s.io/v1/subjectaccessreviews, false",
        "/apis/authentication.k8s.io/v1/tokenreviews, false",
        "/api/v1/namespaces/shop/pods/web/eviction, false"
    })
    void onlyQuestionsAboutOurOwnRightsMayBePosted(String path, boolean permitted) {
        assertThat(RequestShapes.permit("POST", path, "")).isEqualTo(permitted);
    }
}
