package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class PasteReaderTest {

    private static final PasteReader READER = new PasteReader(Lexicon.standard());

    @Test
    void aPlainQuestionHoldsNothingPasted() {
        PasteReader.Result result = READER.read("why is web-0 in ns: shop down?");

        assertThat(result.pasted().isPresent()).isFalse();
        assertThat(result.words()).isEqualTo("why is web-0 in ns: shop down?");
    }

    @Test
    void theTableIsKeptAndTheQuestionAboveItRead() {
        PasteReader.Result result = READER.read("""
                why is this one pending?
                NAME    READY   STATUS    RESTARTS   AGE
                web-0   0/1     Pending   0          3m
                thanks""");

        assertThat(result.words()).isEqualTo("why is this one pending?\nthanks");
        assertThat(result.pasted().form()).isEqualTo(Pasted.Form.POD_TABLE);
        assertThat(result.pasted().text()).startsWith("NAME").endsWith("3m");
    }

    @Test
    void jsonInsideASentenceIsCutOutOfIt() {
        PasteReader.Result result =
                READER.read("wrong with << {\"kind\":\"Pod\",\"name\":\"web-0\",\"namespace\":\"shop\"} >> ?");

        assertThat(result.finds().names())
                .containsExactly(new NameHint("web-0", Kind.POD, "shop", Strength.CERTAIN, Role.SUBJECT));
        assertThat(result.words()).doesNotContain("web-0");
        assertThat(result.pasted().form()).isEqualTo(Pasted.Form.OBJECT);
    }

    @Test
    void bracesWithoutKnownKeysAreWords() {
        assertThat(READER.read("what is ${HOME} in web-0").pasted().isPresent()).isFalse();
    }

    @Test
    void alertLabelsNameThePodTheNodeAndTheCluster() {
        PasteReader.Result result = READER.read("""
                [FIRING:1] KubePodCrashLooping
                Labels:
                 - cluster = prod-hz
                 - container = app
                 - namespace = shop
                 - pod = web-0
                 - instance = 10.0.9.9:8080
                Source: http://prometheus:9090/graph""");

        assertThat(result.finds().names())
                .extracting(NameHint::text, NameHint::kind, NameHint::namespace)
                .containsExactly(tuple("web-0", Kind.POD, "shop"));
        assertThat(result.finds().cluster()).isEqualTo("prod-hz");
        assertThat(result.finds().container()).isEqualTo("app");
        assertThat(result.pasted().form()).isEqualTo(Pasted.Form.ALERT);
    }

    @Test
    void anInstanceIsANodeOnlyWhereNothingElseIsNamed() {
        PasteReader.Result result =
                READER.read("alertname=NodeDown severity=page\ninstance=10.0.9.9:9100 cluster=prod-hz");

        assertThat(result.finds().nodes()).containsExactly("10.0.9.9");
    }

    @Test
    void chineseAlertKeysAreRead() {
        PasteReader.Result result = READER.read("告警\n命名空间: shop\nPod名称: web-0\n节点: 10.0.3.21");

        assertThat(result.finds().names().get(0).text()).isEqualTo("web-0");
        assertThat(result.finds().nodes()).containsExactly("10.0.3.21");
    }

    @Test
    void aDescriptionIsOneBlockWithItsEvents() {
        PasteReader.Result result = READER.read("""
                can you look?
                Name:         web-0
                Namespace:    shop
                Labels:       app=web
                Containers:
                  app:
                    Image:  nginx
                Events:
                  Type     Reason     Age  From     Message
                  Warning  BackOff    3m   kubelet  Back-off restarting failed container""");

        assertThat(result.words()).isEqualTo("can you look?");
        assertThat(result.finds().names().get(0).text()).isEqualTo("web-0");
    }

    @Test
    void logLinesGiveThePodTheyName() {
        PasteReader.Result result = READER.read(
                "E0504 10:12:00.000000       1 pod.go:12] \"sync failed\" pod=\"shop/web-0\"\nwhat does it want");

        assertThat(result.pasted().form()).isEqualTo(Pasted.Form.LOG);
        assertThat(result.finds().names().get(0))
                .isEqualTo(new NameHint("web-0", Kind.POD, "shop", Strength.CERTAIN, Role.SUBJECT));
        assertThat(result.words()).isEqualTo("what does it want");
    }

    @Test
    void manyAlertsNameAtMostTwentyObjects() {
        StringBuilder alerts = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            alerts.append("web-").append(i).append("   0/1   Error   0   3m\n");
        }
        assertThat(READER.read(alerts.toString()).finds().names()).hasSize(20);
    }
}
