package dev.terwaydoctor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void aReadNamesTheCommandThatRepeatsIt() {
        assertThat(new Request.Get(Kinds.POD, "shop", "cart-0").kubectl())
                .isEqualTo("kubectl get pods cart-0 -n shop -o yaml");
        assertThat(Request.List.of(Kinds.EVENT, "").where("type=Warning").kubectl())
                .isEqualTo("kubectl get events -A --field-selector 'type=Warning'");
        assertThat(new Request.Log("shop", "cart-0", "app", true, Instant.EPOCH, 50).kubectl())
                .isEqualTo("kubectl logs cart-0 -n shop -c app --previous --since-time=1970-01-01T00:00:00Z --tail=50");
    }

    @Test
    void terwaysNodeIsNamedSoThatKubectlCannotTakeItForTheCoreNode() {
        assertThat(new Request.Get(Kinds.TERWAY_NODE, "", "n1").kubectl())
                .isEqualTo("kubectl get nodes.network.alibabacloud.com n1 -o yaml");
        assertThat(new ObjectRef(Kinds.TERWAY_NODE, "", "n1").subject()).isEqualTo("Node.network.alibabacloud.com n1");
        assertThat(new ObjectRef(Kinds.NODE, "", "n1").subject()).isEqualTo("Node n1");
    }

    @Test
    void aReadNamesTheRightItNeedsAndTheRuleThatGrantsIt() {
        assertThat(new Request.Log("shop", "cart-0", "app", false, null, 0)
                        .right()
                        .rule())
                .isEqualTo("{apiGroups: [\"\"], resources: [\"pods/log\"], verbs: [\"get\"]}");
        assertThat(Request.List.of(Kinds.POD_ENI, "").right()).hasToString("list podenis.network.alibabacloud.com");
    }

    @Test
    void anEventWithoutApiVersionIsAboutTheCoreKind() {
        assertThat(Kinds.of("", "Node")).contains(Kinds.NODE);
        assertThat(Kinds.of("network.alibabacloud.com/v1beta1", "Node")).contains(Kinds.TERWAY_NODE);
    }
}
