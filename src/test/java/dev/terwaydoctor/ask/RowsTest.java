package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    private final PasteFinds finds = new PasteFinds();

    @Test
    void aPodThatIsNotWellComesBeforeOneThatIs() {
        read("web-6d4cf56db6-aaaaa   1/1   Running   0   3d");
        read("web-6d4cf56db6-bbbbb   0/1   Running   0   3d");

        assertThat(finds.names())
                .extracting(NameHint::text)
                .containsExactly("web-6d4cf56db6-bbbbb", "web-6d4cf56db6-aaaaa");
    }

    @Test
    void theNamespaceColumnAndTheNodeOfAWideRowAreRead() {
        read("shop  web-0  0/1  ContainerCreating  0  12m  <none>  cn-hangzhou.10.0.3.21  <none>  <none>");

        NameHint pod = finds.names().get(0);
        assertThat(pod.namespace()).isEqualTo("shop");
        assertThat(pod.kind()).isEqualTo(Kind.POD);
        assertThat(finds.nodes()).containsExactly("cn-hangzhou.10.0.3.21");
        assertThat(finds.names().get(1).role()).isEqualTo(Role.PLACE);
    }

    @Test
    void restartsMayHaveATimeBesideThem() {
        assertThat(read("web-0   0/1   CrashLoopBackOff   12 (3m ago)   40m")).isEqualTo(Pasted.Form.POD_TABLE);
    }

    @Test
    void aDeploymentAndANodeHaveRowsOfTheirOwn() {
        read("web   0/3   3   0   5d");
        read("cn-hangzhou.10.0.3.21   NotReady   <none>   5d   v1.30.1-aliyun.1");
        read("cn-hangzhou.10.0.3.22   Ready      <none>   5d   v1.30.1-aliyun.1");

        assertThat(finds.names().get(0).kind()).isEqualTo(Kind.DEPLOYMENT);
        assertThat(finds.nodes()).containsExactly("cn-hangzhou.10.0.3.21");
    }

    @Test
    void anEventNamesItsObject() {
        read("shop   3m   Warning   FailedMount   statefulset/db   MountVolume.SetUp failed");

        NameHint object = finds.names().get(0);
        assertThat(object.text()).isEqualTo("db");
        assertThat(object.kind()).isEqualTo(Kind.STATEFUL_SET);
        assertThat(object.namespace()).isEqualTo("shop");
    }

    @Test
    void anEventOfADescriptionNamesThePodInItsMessage() {
        read(
                "  Warning  FailedCreatePodSandBox  2m (x9 over 4m)  kubelet  failed to set up pod \"nginx-78c6_shop\" network: x");

        assertThat(finds.names()).extracting(NameHint::text).containsExactly("nginx-78c6");
        assertThat(finds.namespaces()).containsExactly("shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME   READY   STATUS   RESTARTS   AGE",
                "NAMESPACE   NAME   READY   STATUS   RESTARTS   AGE",
                "LAST SEEN   TYPE   REASON   OBJECT   MESSAGE",
            })
    void aHeaderBelongsToTheTable(String line) {
        assertThat(read(line)).isEqualTo(Pasted.Form.POD_TABLE);
        assertThat(finds.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "why is web-0 0/1", "2 of 4 pods broken", "web 1/2", "Warning: web-0 is down"})
    void aSentenceIsNoRow(String line) {
        assertThat(read(line)).isEqualTo(Pasted.Form.NONE);
    }

    private Pasted.Form read(String line) {
        return new Rows(Lexicon.standard()).read(line, finds);
    }
}
